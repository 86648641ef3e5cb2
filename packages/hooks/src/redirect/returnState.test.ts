import { describe, expect, it } from "vitest";
import { readReturnState } from "./readReturnState.js";
import { createNonce, isNonce } from "./returnState.js";

const STORED = { at: 1, flow: "abc123", action: "connect", kind: "connect", returnTo: "/" };

describe("createNonce: the state of a redirect", () => {
  it("is 128 random bits, and never the same", () => {
    const nonces = Array.from({ length: 1_000 }, createNonce);
    expect(new Set(nonces).size).toBe(1_000);
    expect(nonces.every(isNonce)).toBe(true);
    // Each bit is set in some and not in others.
    const bits = nonces.map((nonce) => BigInt(`0x${nonce}`));
    expect(bits.reduce((all, one) => all | one)).toBe(2n ** 128n - 1n);
    expect(bits.reduce((all, one) => all & one)).toBe(0n);
  });

  it.each(["", "a", "g".repeat(32), "a".repeat(31), "A".repeat(32), null, `${"a".repeat(32)}\n`])(
    "is never %j",
    (text) => {
      expect(isNonce(text)).toBe(false);
    },
  );
});

describe("readReturnState: what was stored for a return", () => {
  it("is read as it was written", () => {
    expect(readReturnState(STORED)).toEqual(STORED);
    const used = { ...STORED, path: "/return", jobIds: ["a", "b"] };
    expect(readReturnState(used)).toEqual(used);
    expect(readReturnState({ ...STORED, action: undefined })).toMatchObject({ returnTo: "/" });
  });

  it.each([
    undefined,
    null,
    7,
    [],
    {},
    { ...STORED, at: "1" },
    { ...STORED, flow: "<b>" },
    { ...STORED, flow: 1 },
    { ...STORED, action: "delete" },
    { ...STORED, kind: "refresh" },
    { ...STORED, returnTo: "//evil.example" },
    { ...STORED, returnTo: "https://evil.example" },
    { ...STORED, path: 7, jobIds: [] },
    { ...STORED, path: "/", jobIds: ["../x"] },
    { ...STORED, path: "/", jobIds: "a" },
  ])("is ignored if someone else wrote %j", (value) => {
    expect(readReturnState(value)).toBeUndefined();
  });
});
