import { describe, expect, it } from "vitest";
import type { Drift, ParseOptions } from "./drift.js";
import {
  parseApiError,
  parseConnector,
  parseConsent,
  parseJob,
  parseJobs,
  parseTransaction,
} from "./index.js";

function driftsOf(parse: (value: unknown, options: ParseOptions) => unknown, value: unknown) {
  const drifts: Drift[] = [];
  parse(value, { onDrift: (drift) => drifts.push(drift) });
  return drifts;
}

const job = {
  type: "job",
  id: "j1",
  created: "2024-09-25T04:15:59Z",
  steps: [{ title: "verify-credentials", status: "in-progress", result: null }],
  links: { self: "/jobs/j1" },
};

describe("drift", () => {
  it("is silent about what Basiq documents, in each of its spellings", () => {
    const { created, ...rest } = job;
    const spelled = { ...rest, createdDate: created, id: 7, links: null, steps: null, extra: {} };
    expect([...driftsOf(parseJob, job), ...driftsOf(parseJob, spelled)]).toEqual([]);
  });

  it("is silent about a code that is a number, as Basiq's own example has it", () => {
    const value = { type: "transaction", id: "t1", subClass: { code: 722, title: "Cafes" } };
    expect(driftsOf(parseTransaction, value)).toEqual([]);
    expect(parseTransaction(value).subClass).toEqual({ code: "722", title: "Cafes" });
  });

  it("names the resource, the place, what is documented and what came; the rest is read", () => {
    const value = { ...job, created: 7, steps: [{ ...job.steps[0], status: "snoozing" }] };
    expect(driftsOf(parseJob, value)).toEqual([
      { resource: "job", path: "created", expected: "string", received: "number" },
      {
        resource: "job",
        path: "steps[].status",
        expected: '"pending" | "in-progress" | "success" | "failed"',
        received: "string",
      },
    ]);
    expect(parseJob(value)).toMatchObject({
      createdAt: undefined,
      steps: [{ title: "verify-credentials", status: "unknown" }],
    });
  });

  it("names each entry of a list by the entry's own resource", () => {
    expect(driftsOf(parseJobs, { data: [job, { ...job, updated: {} }] })).toEqual([
      { resource: "job", path: "updated", expected: "string", received: "object" },
    ]);
  });

  it("never contains a value: no secret, and no words of a bank", () => {
    const secret = "s3cret";
    const drifts = [
      ...driftsOf(parseConnector, { id: "AU1", status: secret, stats: [secret] }),
      ...driftsOf(parseConsent, { id: "k1", expiryDate: secret, data: { permissions: secret } }),
      ...driftsOf(parseApiError, { data: [{ code: "x", detail: [secret] }] }),
    ];
    expect(drifts).toHaveLength(5);
    expect(JSON.stringify(drifts)).not.toContain(secret);
  });

  it("is silent about what can't be read at all: that is an error", () => {
    const drifts: Drift[] = [];
    const options = { onDrift: (drift: Drift) => drifts.push(drift) };
    expect(() => parseJob({ ...job, created: 7, id: "" }, options)).toThrow(/id is not an id/);
    expect(drifts).toEqual([]);
  });
});
