import { BasiqError, type UseJobProgressResult } from "@basiq-kit/hooks";
import { describe, expect, it } from "vitest";
import { ACCOUNTS, challenges, failedJob, job, MFA, VERIFY } from "../testing/states.js";
import { together } from "../testing/together.js";
import { canLeave } from "./canLeave.js";

const at = (verify: string, accounts: string) =>
  job([
    [VERIFY, verify],
    [ACCOUNTS, accounts],
  ]);
const signedIn = at("success", "in-progress");
const ask = (status: string, result?: unknown) =>
  job([
    [VERIFY, "success"],
    [MFA, status, result],
    [ACCOUNTS, "pending"],
  ]);

describe("canLeave: a person may leave", () => {
  it.each<[string, UseJobProgressResult]>([
    ["is signed in", signedIn],
    ["has passed its security check", ask("success")],
    ["is done", at("success", "success")],
    ["failed", failedJob("invalid-credentials")],
    ["is late", failedJob("service-unavailable", undefined, { kind: "update" })],
    [
      "is out of sight",
      { status: "error", error: new BasiqError("not-found"), retry: () => Promise.resolve() },
    ],
  ])("once every bank is signed in or done with: one %s", (_, one) => {
    expect(canLeave(together(signedIn, one))).toBe(true);
  });

  it.each<[string, UseJobProgressResult]>([
    ["hasn’t answered yet", { status: "loading", reachability: { status: "live" } }],
    ["waits to start", at("pending", "pending")],
    ["is signing in", at("in-progress", "pending")],
    ["asks", ask("in-progress", { type: "mfa", ...challenges.code })],
    ["looks at an answer", ask("in-progress")],
    ["may still ask", ask("pending")],
  ])("not while one %s", (_, one) => {
    expect(canLeave(together(signedIn, one))).toBe(false);
  });

  it("is nothing to say where there are no jobs", () => {
    expect(canLeave({ status: "none" })).toBe(false);
  });
});
