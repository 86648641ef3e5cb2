import { describe, expect, it } from "vitest";
import { BasiqError, type BasiqErrorCode, isFinal, mayHaveArrived } from "./BasiqError.js";

describe("isFinal: whether a retry can't help after", () => {
  it.each<[BasiqErrorCode, boolean]>([
    ["network", false],
    ["timeout", false],
    ["unavailable", false],
    ["rate-limited", false],
    ["malformed-answer", false],
    ["token-endpoint-failed", false],
    ["not-signed-in", true],
    ["token-refused", true],
    ["server-token-in-browser", true],
    ["scope-too-small", true],
    ["not-found", true],
    ["rejected", true],
    ["server-required", true],
    ["invalid-argument", true],
  ])("%s: %s", (code, final) => {
    expect(isFinal(new BasiqError(code))).toBe(final);
  });
});

describe("mayHaveArrived: whether what was sent may have been done, after", () => {
  it.each<[BasiqErrorCode, boolean]>([
    ["network", true],
    ["timeout", true],
    ["unavailable", true],
    ["malformed-answer", true],
    ["rate-limited", false],
    ["token-endpoint-failed", false],
    ["headers-failed", false],
    ["not-signed-in", false],
    ["rejected", false],
    ["server-required", false],
  ])("%s: %s", (code, expected) => {
    expect(mayHaveArrived(new BasiqError(code))).toBe(expected);
  });
});
