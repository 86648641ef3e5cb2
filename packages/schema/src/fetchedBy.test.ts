import { describe, expect, it } from "vitest";
import { fetchedBy, lastFetch } from "./fetchedBy.js";
import { parseJob } from "./job.js";

const T0 = Date.parse("2026-03-04T12:00:00.000Z");
const iso = (at: number) => new Date(at).toISOString();

/** A job whose steps have these statuses, updated `ago` milliseconds before `T0`. */
const job = (steps: Readonly<Record<string, string>>, ago = 0) =>
  parseJob({
    id: `job-${ago}`,
    created: iso(T0 - ago - 10_000),
    updated: iso(T0 - ago),
    steps: Object.entries(steps).map(([title, status]) => ({ title, status })),
  });

const all = { "retrieve-accounts": "success", "retrieve-transactions": "success" };
const part = { "retrieve-accounts": "success", "retrieve-transactions": "failed" };
const nothing = { "verify-credentials": "failed", "retrieve-accounts": "pending" };

describe("fetchedBy: a job", () => {
  it.each<[string, Readonly<Record<string, string>>, "all" | "part" | undefined]>([
    ["all whose retrieve steps succeeded brought everything", all, "all"],
    ["that is still at its transactions has brought a part", { ...part, later: "pending" }, "part"],
    ["that failed at its transactions brought a part", part, "part"],
    ["that failed at the sign-in brought nothing", nothing, undefined],
    ["that only signed in brought nothing", { "verify-credentials": "success" }, undefined],
    ["that makes a report brought nothing", { "create-report": "success" }, undefined],
    ["may have steps that are retrieved later", { "retrieve-meta": "success" }, "all"],
    ["without steps brought nothing that is known", {}, undefined],
  ])("%s", (_, steps, extent) => {
    expect(fetchedBy(job(steps))).toEqual(extent && { extent, at: T0 });
  });

  it("without any time isn't counted, because nobody can say when", () => {
    const steps = [{ title: "retrieve-accounts", status: "success" }];
    expect(fetchedBy(parseJob({ id: "j", steps }))).toBeUndefined();
    expect(fetchedBy(parseJob({ id: "j", created: iso(T0), steps }))).toMatchObject({ at: T0 });
  });
});

describe("lastFetch: the newest fetch", () => {
  it.each<[string, Parameters<typeof lastFetch>[0], ReturnType<typeof lastFetch>]>([
    ["is none without jobs", [], undefined],
    ["is none if no job brought anything", [job(nothing)], undefined],
    ["is the newest of all", [job(all, 9), job(all, 3)], { extent: "all", at: T0 - 3 }],
    ["isn't a newer one that failed", [job(nothing), job(all, 9)], { extent: "all", at: T0 - 9 }],
    ["isn't a newer part", [job(part), job(all, 9)], { extent: "all", at: T0 - 9 }],
    ["is a part if there is no more", [job(part, 5), job(nothing)], { extent: "part", at: T0 - 5 }],
  ])("%s", (_, jobs, expected) => {
    expect(lastFetch(jobs)).toEqual(expected);
    expect(lastFetch(jobs.toReversed())).toEqual(expected);
  });
});
