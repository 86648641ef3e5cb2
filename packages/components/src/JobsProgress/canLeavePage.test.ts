import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { describe, expect, it } from "vitest";
import { askingJob, failedJob, failedRead, job, steps, stepsWithMfa } from "../testing/states.js";
import { together } from "../testing/together.js";
import { canLeavePage } from "./canLeavePage.js";

const at = (verify: string, accounts: string) => job(steps(verify, accounts));
const signedIn = at("success", "in-progress");
const securityCheck = (status: string) => job(stepsWithMfa(status));

describe("canLeavePage: a person may leave the page", () => {
  it.each<[string, UseJobProgressResult]>([
    ["is signed in", signedIn],
    ["has passed its security check", securityCheck("success")],
    ["is done", at("success", "success")],
    ["failed", failedJob("invalid-credentials")],
    ["is late", failedJob("service-unavailable", undefined, { kind: "update" })],
    ["is out of sight", failedRead("not-found")],
  ])("once every bank is signed in or done with: one %s", (_, one) => {
    expect(canLeavePage(together(signedIn, one))).toBe(true);
  });

  it.each<[string, UseJobProgressResult]>([
    ["hasn’t answered yet", { status: "loading", reachability: { status: "live" } }],
    ["waits to start", at("pending", "pending")],
    ["is signing in", at("in-progress", "pending")],
    ["asks", askingJob],
    ["is checking an answer", securityCheck("in-progress")],
    ["may still ask", securityCheck("pending")],
  ])("not while one %s", (_, one) => {
    expect(canLeavePage(together(signedIn, one))).toBe(false);
  });

  it("is false where there are no jobs", () => {
    expect(canLeavePage({ status: "none" })).toBe(false);
  });
});
