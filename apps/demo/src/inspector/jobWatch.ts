import {
  type Connector,
  type JobTrace,
  parseConnectors,
  parseJob,
  pollReason,
  type PollReason,
  traceJob,
} from "@basiq-kit/hooks/core";

/** When a job was polled, and why at that moment. */
export interface Poll {
  /** Milliseconds since the last answer or failure; `undefined` for the first request. */
  readonly afterMs: number | undefined;
  readonly reason: PollReason | "answered" | "seen-again";
}

interface Watched {
  readonly trace: JobTrace | undefined;
  readonly failures: number;
  /** When the last answer or failure arrived, and why the next request waits. */
  readonly updatedAt: number;
  readonly reason: Poll["reason"];
  readonly answeredAt: number | undefined;
}

/**
 * Reads the same answers as the kit, with the kit's own pure functions. So it knows why the kit's
 * next request comes when it does. Nothing of an answer is stored but the trace.
 */
export function createJobWatch() {
  const jobs = new Map<string, Watched>();
  const connectors = new Map<string, Connector>();
  let hiddenAt = -Infinity;
  let isHidden = false;

  function update(jobId: string, now: number, change: Partial<Watched>) {
    const before = jobs.get(jobId);
    const next = { trace: undefined, failures: 0, answeredAt: undefined, ...before, ...change };
    const { trace, failures, answeredAt } = next;
    const stats = connectors.get(trace?.job.institutionId ?? "")?.durations;
    const reason = pollReason(trace, {
      now,
      stats,
      failures,
      answeredAt,
      visible: true,
    });
    jobs.set(jobId, { ...next, updatedAt: now, reason });
  }

  return {
    /** A job is polled. */
    asked(jobId: string, now: number): Poll {
      const known = jobs.get(jobId);
      if (known === undefined) return { afterMs: undefined, reason: "first" };
      const wasHidden = hiddenAt > known.updatedAt;
      return {
        afterMs: now - known.updatedAt,
        reason: isHidden ? "hidden" : wasHidden ? "seen-again" : known.reason,
      };
    },
    /** Basiq answered with its steps. */
    answer(jobId: string, body: unknown, now: number) {
      const before = jobs.get(jobId)?.trace;
      update(jobId, now, { trace: traceJob(before, parseJob(body), { now }), failures: 0 });
    },
    /** A request for it failed. */
    failed(jobId: string, now: number) {
      update(jobId, now, { failures: (jobs.get(jobId)?.failures ?? 0) + 1 });
    },
    /** An answer to its challenge was accepted, so the kit polls at once. */
    answered(jobId: string, now: number) {
      update(jobId, now, { answeredAt: now });
      const known = jobs.get(jobId);
      if (known !== undefined) jobs.set(jobId, { ...known, reason: "answered" });
    },
    /** Banks and their usual durations. */
    learned(list: unknown) {
      for (const connector of parseConnectors(list).items) connectors.set(connector.id, connector);
    },
    /** While the page is hidden, a job is polled once a minute at most. */
    setHidden(hidden: boolean, now: number) {
      isHidden = hidden;
      if (hidden) hiddenAt = now;
    },
  };
}
