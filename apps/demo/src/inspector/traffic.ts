import type { BasiqError, BasiqEvent } from "@basiq-kit/hooks";
import { describeEvent } from "./describeEvent.js";
import { describePoll } from "./describePoll.js";
import { createJobWatch } from "./jobWatch.js";
import { createLog } from "./log.js";
import { shortPath } from "./shortPath.js";

export type Traffic = ReturnType<typeof createTraffic>;

const JOB = /\/jobs\/([^/]+)$/;
const ANSWER = /\/jobs\/([^/]+)\/mfa$/;
const CONNECTORS = /\/connectors$/;
const CONNECTOR = /\/connectors\/[^/]+\/[^/]+$/;

/**
 * A `fetch` between the kit and the network that logs what passes: methods, paths and statuses,
 * never a query, a body or a token.
 */
export function createTraffic() {
  const log = createLog();
  const jobs = createJobWatch();
  document.addEventListener("visibilitychange", () => {
    jobs.setHidden(document.visibilityState === "hidden", performance.now());
  });

  /** Answers about jobs and connectors are also read here, from a copy. */
  async function read(method: string, path: string, response: Response) {
    const jobId = JOB.exec(path)?.[1];
    const answeredId = ANSWER.exec(path)?.[1];
    const copy = response.clone();
    try {
      if (method === "POST" && answeredId !== undefined && response.ok)
        jobs.answered(answeredId, performance.now());
      else if (method === "GET" && jobId !== undefined)
        if (response.ok) jobs.answer(jobId, await copy.json(), performance.now());
        else jobs.failed(jobId, performance.now());
      else if (method === "GET" && CONNECTORS.test(path) && response.ok)
        jobs.learned(await copy.json());
      else if (method === "GET" && CONNECTOR.test(path) && response.ok)
        jobs.learned({ type: "list", data: [await copy.json()] });
    } catch {
      // The kit reports what is wrong with an answer; the inspector only counts it as failed.
      if (jobId !== undefined) jobs.failed(jobId, performance.now());
    }
  }

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const { host, pathname } = new URL(url, location.href);
    const method = init.method ?? "GET";
    const jobId = method === "GET" ? JOB.exec(pathname)?.[1] : undefined;
    const poll = jobId === undefined ? undefined : jobs.asked(jobId, performance.now());
    const why = poll && describePoll(poll);
    const line = `${method} ${host === location.host ? "" : "Basiq "}${shortPath(pathname)}`;
    const startedAt = performance.now();
    const took = () => `${Math.round(performance.now() - startedAt)}\u00a0ms`;
    try {
      const response = await globalThis.fetch(url, init);
      log.add("request", `${line} → ${response.status}, ${took()}`, why);
      void read(method, pathname, response);
      return response;
    } catch (error) {
      const given = init.signal?.aborted === true ? "given up" : "no answer";
      log.add("request", `${line} → ${given}, ${took()}`, why);
      if (jobId !== undefined) jobs.failed(jobId, performance.now());
      throw error;
    }
  }

  return {
    log,
    fetch,
    onEvent: (event: BasiqEvent) => log.add("event", describeEvent(event)),
    onError: ({ code, status }: BasiqError) =>
      log.add("error", status === undefined ? code : `${code} (${status})`),
  };
}
