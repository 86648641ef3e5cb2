import {
  type Connection,
  connectionOf,
  type Job,
  LISTS_REACH_BACK_MS,
  matchedJob,
} from "@basiq-kit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import { aConnection, aPastJob, DAY, MINUTE } from "../testing/resources.js";
import { jobsCheckup } from "./jobsCheckup.js";
import { connectionsState } from "./connectionState.js";

const BANKS = ["AU00000", "AU00002", "AU00004"] as const;
const OUTCOMES = ["success", "invalid-credentials", "user-action-required", "service-unavailable"];
const iso = (ago: number) => new Date(T0 - ago).toISOString();

interface TrueJob {
  readonly job: Job;
  /** Whose it is in truth, which its answer may not say. */
  readonly of: Connection;
}

/** What happened at one connection; all times are milliseconds before `T0`. */
const history = fc.record({
  bank: fc.constantFrom(...BANKS),
  // Coarse, so that things often happen together.
  createdAgo: fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((minutes) => minutes * MINUTE),
    fc.integer({ min: 1, max: 12 }).map((days) => days * DAY),
  ),
  isEnded: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  jobs: fc.array(
    fc.record({
      // Of the connection's life so far; the first job is created with it.
      at: fc.integer({ min: 0, max: 12 }).map((twelfths) => twelfths / 12),
      skew: fc.integer({ min: -4_000, max: 4_000 }),
      takes: fc.integer({ min: 2_000, max: 20_000 }),
      outcome: fc.constantFrom(...OUTCOMES),
      linked: fc.boolean(),
      named: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Connections and their jobs as Basiq would list them, if its answers leave out what they may leave out. */
const world = fc.array(history, { minLength: 1, maxLength: 4 }).map((all) => {
  const truths = all.flatMap(({ bank, createdAgo, isEnded, jobs }, index): TrueJob[] => {
    const id = `c${index}`;
    const runs = jobs
      .map((one, nth) => ({ ...one, ago: (nth === 0 ? 1 : 1 - one.at) * createdAgo + one.skew }))
      .toSorted((a, b) => b.ago - a.ago);
    // A failure of the bank changes nothing; any other outcome decides whether the sign-in works.
    const decisive = runs.findLast(({ outcome }) => outcome !== "service-unavailable");
    const last = runs.at(-1);
    const isInvalid = decisive !== undefined && decisive.outcome !== "success";
    const of = aConnection({
      id,
      institution: { id: bank },
      createdDate: iso(createdAgo),
      lastUsed: last === undefined ? null : iso(last.ago - last.takes),
      status: isEnded ? "deleted" : isInvalid ? "invalid" : "active",
    });
    return runs.map(({ ago, takes, outcome, linked, named }, nth) => ({
      of,
      job: aPastJob(ago, {
        id: `${id}-${nth}`,
        updated: iso(ago - takes),
        ...(outcome === "success" ? { status: "success" } : { code: outcome }),
        institution: named ? { id: bank } : undefined,
        links: linked ? { source: `/users/u/connections/${id}` } : null,
      }),
    }));
  });
  const listed = truths.filter(({ job }) => (job.createdAt ?? 0) > T0 - LISTS_REACH_BACK_MS);
  return {
    connections: [...new Map(truths.map(({ of }) => [of.id, of])).values()],
    jobs: listed.map(({ job }) => job),
    truths: listed,
  };
});

const RUNS = { numRuns: 1_000 };

describe("connectionOf: whatever happened, and whatever the answers leave out", () => {
  it("a job gets its own bank's connection, or none", () => {
    fc.assert(
      fc.property(world, ({ truths, ...lists }) => {
        for (const { job, of } of truths) {
          const found = lists.connections.find(({ id }) => id === connectionOf(job, lists));
          expect(found?.institutionId ?? of.institutionId).toBe(of.institutionId);
          expect(matchedJob(job, lists).institutionId ?? of.institutionId).toBe(of.institutionId);
        }
      }),
      RUNS,
    );
  });

  it("no bank's card or row shows a failure of another bank", () => {
    fc.assert(
      fc.property(world, ({ truths, connections, jobs }) => {
        const bankOf = (jobId: string) =>
          truths.find(({ job }) => job.id === jobId)?.of.institutionId;
        const checkup = jobsCheckup(jobs, { connections, connectors: [], now: T0 });
        const rows = checkup.status === "attention" ? checkup.items : [];
        const { state } = connectionsState(connections, { jobs, connectors: [], now: T0 });
        for (const { jobId, institutionId } of rows) expect(institutionId).toBe(bankOf(jobId));
        for (const { failure, institutionId } of state.filter((one) => one.failure))
          expect(institutionId).toBe(bankOf(failure?.jobId ?? ""));
      }),
      RUNS,
    );
  });

  it("a job with a link is its connection's", () => {
    fc.assert(
      fc.property(world, ({ truths, ...lists }) => {
        const linked = truths.filter(({ job }) => job.connectionId !== undefined);
        const found = linked.map(({ job }) => connectionOf(job, lists));
        expect(found).toEqual(linked.map(({ of }) => of.id));
      }),
    );
  });
});
