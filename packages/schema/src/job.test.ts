import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJob } from "./job.js";

const challenge = {
  type: "mfa",
  method: "token",
  description: "We sent a code to your phone",
  input: ["Code"],
  expiryMs: 120000,
  links: { response: "/jobs/j1/mfa" },
};
const step = (title: string, status: string, result: unknown = null) => ({ title, status, result });
const resultOf = (result: unknown) =>
  parseJob({ id: "j1", steps: [step("verify-credentials", "in-progress", result)] }).steps[0]
    ?.result;

describe("parseJob", () => {
  it("reads a step's result as an object and as an array that holds one object alike", () => {
    expect(resultOf([challenge])).toEqual(resultOf(challenge));
    expect(resultOf(challenge)).toEqual({
      type: "mfa",
      method: "token",
      description: "We sent a code to your phone",
      input: ["Code"],
      expiryMs: 120000,
      responseLink: "/jobs/j1/mfa",
    });
  });

  it("reads a result without type as an error, with `detail` or `details`", () => {
    const error = { code: "invalid-credentials", title: "Nope", detail: "Account is locked" };
    expect(resultOf(error)).toEqual({ type: "error", ...error });
    expect(resultOf([{ code: "x", details: "d" }])).toEqual({
      type: "error",
      code: "x",
      title: undefined,
      detail: "d",
    });
    expect(resultOf({ title: "T" })).toMatchObject({ type: "error", code: "unknown-error" });
  });

  it("reads empty results as none and unknown ones as other", () => {
    expect([null, undefined, [], "text", 7].map(resultOf)).toEqual(Array(5).fill(null));
    expect(resultOf({ type: "report", url: "/x" })).toEqual({ type: "other" });
  });

  it("survives a challenge without input, method, links or a readable expiry", () => {
    expect(resultOf({ type: "mfa", links: null, expiryMs: "soon", input: null })).toEqual({
      type: "mfa",
      method: "unknown",
      description: undefined,
      input: [],
      expiryMs: undefined,
      responseLink: undefined,
    });
    expect(resultOf({ type: "mfa", expiryMs: "3600" })).toMatchObject({ expiryMs: 3600 });
    // With one question left out, the answers would be to others; without any, it would be an approval.
    expect(resultOf({ type: "mfa", input: [7, "Code"] })).toMatchObject({ input: ["", "Code"] });
    expect(resultOf({ type: "mfa", input: "Code" })).toMatchObject({ input: [] });
  });

  it("reads `created` or `createdDate`, `updated` or `updatedDate`, as epoch milliseconds", () => {
    const at = "2026-01-02T03:04:05.000Z";
    const ms = Date.parse(at);
    expect(parseJob({ id: "a", created: at, updated: at })).toMatchObject({
      createdAt: ms,
      updatedAt: ms,
    });
    expect(parseJob({ id: "a", createdDate: at, updatedDate: at })).toMatchObject({
      createdAt: ms,
      updatedAt: ms,
    });
    expect(parseJob({ id: "a", created: "yesterday", updated: 5 })).toMatchObject({
      createdAt: undefined,
      updatedAt: undefined,
    });
  });

  it("finds user and connection in absolute links, relative links or the first step's link", () => {
    const source = "/users/u1/connections/c1";
    const owner = { userId: "u1", connectionId: "c1" };
    expect(parseJob({ id: "a", links: { source } })).toMatchObject(owner);
    expect(
      parseJob({ id: "a", links: { source: `https://au-api.basiq.io${source}` } }),
    ).toMatchObject(owner);
    const steps = [step("verify-credentials", "success", [{ type: "link", url: source }])];
    expect(parseJob({ id: "a", links: null, steps })).toMatchObject({
      userId: undefined,
      connectionId: "c1",
    });
  });

  it("reads the institution as an id or an object that holds one", () => {
    expect(parseJob({ id: "a", institution: "AU00000" }).institutionId).toBe("AU00000");
    expect(parseJob({ id: "a", institution: { id: "AU00000" } }).institutionId).toBe("AU00000");
    expect(parseJob({ id: "a", institution: 7 }).institutionId).toBeUndefined();
  });

  it("reads unknown titles as they are, and unknown statuses as unknown", () => {
    const { steps, status } = parseJob({ id: "a", steps: [step("retrieve-dreams", "snoozing")] });
    expect(steps).toEqual([{ title: "retrieve-dreams", status: "unknown", result: null }]);
    expect(status).toBe("in-progress");
  });

  it.each([
    ["pending", ["pending", "pending"]],
    ["in-progress", ["success", "pending"]],
    ["in-progress", ["in-progress", "pending"]],
    ["failed", ["success", "failed", "pending"]],
    ["success", ["success", "success"]],
  ])("derives %s from steps %j, whatever the job's own status says", (expected, statuses) => {
    const steps = statuses.map((status) => step("s", status));
    expect(parseJob({ id: "a", status: "nonsense", steps }).status).toBe(expected);
  });

  it("falls back to the job's own status only while it has no steps", () => {
    expect(parseJob({ id: "a", status: "failed" }).status).toBe("failed");
    expect(parseJob({ id: "a", steps: null }).status).toBe("pending");
  });

  it("reads a number as an id", () => {
    expect(parseJob({ id: 61723 }).id).toBe("61723");
  });

  it.each([
    ["", null],
    ["", "job"],
    ["id", {}],
    ["id", { id: "" }],
    ["type", { type: "list", id: "a" }],
    ["steps", { id: "a", steps: "none" }],
    ["steps[1]", { id: "a", steps: [step("s", "success"), null] }],
  ])("says where what can't be a job is wrong: %j", (path, value) => {
    expect(() => parseJob(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", path, what: "job" }),
    );
  });

  it("never fails on an object with an id and a list of steps, whatever they hold", () => {
    const anything = fc.jsonValue();
    const object = fc.record({
      id: fc.string({ minLength: 1 }),
      created: anything,
      updated: anything,
      status: anything,
      institution: anything,
      links: anything,
      steps: fc.array(
        fc.record({ title: anything, status: anything, result: anything }, { requiredKeys: [] }),
      ),
    });
    fc.assert(
      fc.property(object, (value) => {
        expect(parseJob(value).id).toBe(value.id);
      }),
    );
  });
});
