import { describe, expect, it } from "vitest";
import type { NextUpdate } from "../JobProgress/came.js";
import { commonOutcome } from "./commonOutcome.js";

describe("commonOutcome: what is said once for several jobs", () => {
  it.each<[string, (NextUpdate | undefined)[], NextUpdate | undefined]>([
    ["comes by itself if it does for all", ["by-itself", "by-itself"], "by-itself"],
    ["may be had from when the last one may be refreshed", [3, 9, 5], 9],
    ["isn’t said where it differs", ["by-itself", 5], undefined],
    ["isn’t said where one isn’t known", [5, undefined], undefined],
    ["isn’t said of none", [], undefined],
  ])("new data %s", (_, nexts, nextUpdate) => {
    expect(commonOutcome([], nexts).nextUpdate).toBe(nextUpdate);
  });

  it("is until when all of them share, if that is one day", () => {
    expect(commonOutcome([{ sharedUntil: 5 }, { sharedUntil: 5 }], []).sharedUntil).toBe(5);
    expect(commonOutcome([{ sharedUntil: 5 }, { sharedUntil: 6 }], []).sharedUntil).toBeUndefined();
    expect(commonOutcome([{ sharedUntil: 5 }, undefined], []).sharedUntil).toBeUndefined();
  });
});
