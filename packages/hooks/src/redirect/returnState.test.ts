import { describe, expect, it } from "vitest";
import { readReturnState } from "./readReturnState.js";
import { createNonce, isNonce } from "./returnState.js";

const LEFT = { at: 1, flow: "abc123", action: "connect", kind: "connect", returnTo: "/" };

describe("the state of a redirect", () => {
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

describe("what was kept for a return", () => {
  it("is read as it was written", () => {
    expect(readReturnState(LEFT)).toEqual(LEFT);
    const used = { ...LEFT, path: "/return", jobIds: ["a", "b"] };
    expect(readReturnState(used)).toEqual(used);
    expect(readReturnState({ ...LEFT, action: undefined })).toMatchObject({ returnTo: "/" });
  });

  it.each([
    undefined,
    null,
    7,
    [],
    {},
    { ...LEFT, at: "1" },
    { ...LEFT, flow: "<b>" },
    { ...LEFT, flow: 1 },
    { ...LEFT, action: "delete" },
    { ...LEFT, kind: "refresh" },
    { ...LEFT, returnTo: "//evil.example" },
    { ...LEFT, returnTo: "https://evil.example" },
    { ...LEFT, path: 7, jobIds: [] },
    { ...LEFT, path: "/", jobIds: ["../x"] },
    { ...LEFT, path: "/", jobIds: "a" },
  ])("is nothing where someone wrote %j", (value) => {
    expect(readReturnState(value)).toBeUndefined();
  });
});
