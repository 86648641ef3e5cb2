import { describe, expect, it } from "vitest";
import { BasiqError, type BasiqErrorCode, isFinal } from "./BasiqError.js";

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
