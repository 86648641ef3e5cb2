import type { ReturnChanges, UseConsentReturnResult } from "@basiq-kit/hooks";
import { expect, it } from "vitest";
import { saidOnce } from "./saidOnce.js";

const back = (changes: ReturnChanges): UseConsentReturnResult => ({
  status: "returned",
  action: "connect",
  returnTo: "/",
  jobs: [],
  changes,
  dismiss: () => {},
});
const until = (expiresAt: number | undefined): ReturnChanges => ({
  status: "ready",
  consent: { type: "unchanged", expiresAt },
  connections: { type: "unchanged" },
});
const came = { accounts: 3, sharedUntil: 5 };

it("leaves out until when something is shared where the return says it", () => {
  expect(saidOnce(came, back(until(5)))).toEqual({ accounts: 3, sharedUntil: undefined });
});

it("keeps it where the return doesn’t know", () => {
  expect(saidOnce(came, back(until(undefined)))).toBe(came);
  expect(saidOnce(came, back({ status: "loading" }))).toBe(came);
  expect(saidOnce(undefined, back(until(5)))).toBeUndefined();
});
