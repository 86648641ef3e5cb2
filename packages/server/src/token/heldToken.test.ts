import { describe, expect, it } from "vitest";
import { holdToken, readHeldToken } from "./heldToken.js";

describe("readHeldToken", () => {
  const held = holdToken("t1", 3600, 1_000);

  it("reads what was stored, and leaves out what is not a token's", () => {
    expect(readHeldToken(JSON.stringify(held))).toEqual(held);
    expect(readHeldToken(JSON.stringify({ ...held, more: 1 }))).toEqual(held);
  });

  it.each([
    [undefined],
    [""],
    ["{"],
    ["null"],
    ['"t1"'],
    ["[]"],
    [JSON.stringify({ ...held, token: 7 })],
    [JSON.stringify({ ...held, token: undefined })],
    [JSON.stringify({ ...held, expiresAt: "1" })],
    [JSON.stringify({ ...held, renewAt: null })],
  ])("takes %j for no token, so that another is minted", (text) => {
    expect(readHeldToken(text)).toBeUndefined();
  });
});
