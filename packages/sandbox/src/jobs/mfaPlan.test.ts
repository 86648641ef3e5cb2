import { describe, expect, it } from "vitest";
import { mfaPlan } from "./mfaPlan.js";
import { personaLogins } from "../people/personas.js";
import { jobRun } from "../testing/jobRun.js";

it.each(["AU00000", "AU00004"])("bank %s never asks", (institutionId) => {
  expect(mfaPlan(jobRun(institutionId, "jared"))).toBeNull();
});

it("Pied Piper Bank asks what the person is asked", () => {
  expect(mfaPlan(jobRun("AU00002", "jared"))).toMatchObject({
    method: "token",
    input: ["OTP Password"],
  });
  expect(mfaPlan(jobRun("AU00002", "Whistler"))).toMatchObject({
    method: "security-questions",
    input: ["What's your favourite company?", "What's the ID of this institution?"],
    accepts: [["Basiq"], ["AU00002", "AU00000"]],
  });
});

it("Raviga Mutual has everyone confirm in its app", () => {
  for (const login of personaLogins())
    expect(mfaPlan(jobRun("AU90003", login))).toMatchObject({
      input: [],
      accepts: [["confirmed"]],
      description: expect.stringContaining("Raviga Mutual app"),
    });
});

describe("mfaPlan: Nucleus Bank", () => {
  const runs = (seed: number) =>
    Array.from({ length: 200 }, (_, institutionRun) =>
      Boolean(mfaPlan(jobRun("AU00003", "jared", { seed, institutionRun }))),
    );

  it("asks in half of the runs, and once in any pair", () => {
    const asked = runs(1);
    expect(asked.filter(Boolean)).toHaveLength(100);
    for (let i = 0; i < asked.length; i += 2) expect(asked[i]).not.toBe(asked[i + 1]);
  });

  it("asks in an order that depends on the seed, and not on the run before", () => {
    expect(runs(5)).toEqual(runs(5));
    expect(runs(5)).not.toEqual(runs(6));
    const firsts = runs(1).filter((_, index) => index % 2 === 0);
    expect(new Set(firsts).size).toBe(2);
  });
});

describe("expiryMs", () => {
  const expiries = (institutionId: string, login: string) =>
    [1, 2, 3, 4].map((jobNumber) => mfaPlan(jobRun(institutionId, login, { jobNumber }))?.expiryMs);

  it("alternates between both documented shapes", () => {
    expect(expiries("AU90003", "jared")).toEqual([120_000, 3_600, 120_000, 3_600]);
    expect(expiries("AU00002", "Gilfoyle")).toEqual([120_000, 3_600, 120_000, 3_600]);
  });

  it("is always two minutes for a token at Pied Piper Bank", () => {
    expect(expiries("AU00002", "richard")).toEqual([120_000, 120_000, 120_000, 120_000]);
  });
});
