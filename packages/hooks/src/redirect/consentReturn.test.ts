import { describe, expect, it } from "vitest";
import { checkReturn, isShownAgain, returnedWith } from "./consentReturn.js";
import type { StoredReturn } from "./readReturnState.js";

const DEPARTURE = {
  at: 1,
  flow: "abc123",
  action: "connect",
  kind: "connect",
  returnTo: "/",
} as const;
const USED = { ...DEPARTURE, path: "/return", jobIds: ["a", "b"] };
const ARRIVAL = { path: "/return", jobIds: ["a", "b"] };

describe("checkReturn: a return", () => {
  it.each([
    ["valid", { value: DEPARTURE, expired: false }],
    ["expired", { value: DEPARTURE, expired: true }],
  ])("is %s for %j", (status, stored) => {
    expect(checkReturn(ARRIVAL, stored)).toEqual({ status, departure: DEPARTURE });
  });

  it.each([
    ["on the same page with the same jobs", ARRIVAL],
    ["with parameters that the app has added", { ...ARRIVAL, path: "/return?tab=2" }],
  ])("that was used before is a reload %s", (_, arrival) => {
    for (const expired of [true, false])
      expect(checkReturn(arrival, { value: USED, expired })).toEqual({ status: "used" });
  });

  it.each([
    ["on another page", { ...ARRIVAL, path: "/elsewhere" }],
    ["with another job", { ...ARRIVAL, jobIds: ["a", "c"] }],
    ["with one job more", { ...ARRIVAL, jobIds: ["a", "b", "c"] }],
    ["with one job less", { ...ARRIVAL, jobIds: ["a"] }],
    ["without its jobs", { ...ARRIVAL, jobIds: [] }],
  ])("that was used before is a mismatch %s", (_, arrival) => {
    for (const expired of [true, false])
      expect(checkReturn(arrival, { value: USED, expired })).toEqual({ status: "state-mismatch" });
  });

  it.each([
    ["nothing is stored", undefined],
    [
      "someone else wrote it",
      { value: { ...DEPARTURE, returnTo: "//evil.example" }, expired: false },
    ],
  ])("is a mismatch if %s", (_, stored) => {
    expect(checkReturn(ARRIVAL, stored)).toEqual({ status: "state-mismatch" });
  });
});

describe("returnedWith: a person who came back", () => {
  const dismiss = () => {};

  it("has returned when there are jobs, each of the kind that the redirect starts", () => {
    expect(returnedWith(["a", "b"], { ...DEPARTURE, kind: "update" }, dismiss)).toEqual({
      status: "returned",
      action: "connect",
      returnTo: "/",
      changes: { status: "loading" },
      jobs: [
        { jobId: "a", kind: "update" },
        { jobId: "b", kind: "update" },
      ],
      dismiss,
    });
  });

  it("has an unknown outcome when there are none", () => {
    expect(returnedWith([], DEPARTURE, dismiss)).toEqual({
      status: "unknown-outcome",
      action: "connect",
      returnTo: "/",
      changes: { status: "loading" },
      dismiss,
    });
  });
});

describe("isShownAgain: a return on a page that was loaded again", () => {
  it.each<[string, StoredReturn | undefined, string[], boolean]>([
    ["while one of its jobs is pending", USED, ["b", "c"], true],
    ["that brought no jobs", { ...USED, jobIds: [] }, [], true],
    ["once its jobs have ended", USED, ["c"], false],
    ["that led to another page", { ...USED, path: "/elsewhere" }, ["a"], false],
    ["that the person has closed", { ...USED, isOver: true }, ["a"], false],
    ["that nobody came back from yet", DEPARTURE, ["a"], false],
    ["that isn't stored", undefined, [], false],
  ])("%s: stored %j, pending %j, shown again %s", (_, stored, ids, shown) => {
    const pending = ids.map((jobId) => ({ jobId, kind: "connect" }) as const);
    expect(isShownAgain(stored, "/return", pending)).toBe(shown);
  });
});
