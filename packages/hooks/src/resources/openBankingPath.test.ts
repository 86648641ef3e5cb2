import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { openBankingPath } from "./openBankingPath.js";

/** A Basiq that knows some spellings, or answers with another error. */
function open(spellings: readonly string[], error?: BasiqError) {
  const path = openBankingPath();
  const asked: string[] = [];
  const request = async (spelling: string) => {
    asked.push(spelling);
    if (error !== undefined) throw error;
    if (!spellings.includes(spelling)) throw new BasiqError("not-found");
    return spelling;
  };
  return { asked, find: () => path.find(request), clear: () => path.clear() };
}

describe("the spelling of open banking in a path", () => {
  it("is the enum's where that works, and nothing else is asked for", async () => {
    const { find, asked } = open(["openbanking", "open-banking"]);
    expect(await find()).toBe("openbanking");
    expect(asked).toEqual(["openbanking"]);
  });

  it("is the other one after a 404, and is remembered", async () => {
    const { find, asked } = open(["open-banking"]);
    expect(await find()).toBe("open-banking");
    expect(await find()).toBe("open-banking");
    expect(asked).toEqual(["openbanking", "open-banking", "open-banking"]);
  });

  it("is not doubted once it worked: a bank that isn't there costs one request", async () => {
    const spellings = ["openbanking"];
    const { find, asked } = open(spellings);
    await find();
    spellings.pop();
    await expect(find()).rejects.toMatchObject({ code: "not-found" });
    expect(asked).toEqual(["openbanking", "openbanking"]);
  });

  it("stays open after a bank that neither finds", async () => {
    const spellings: string[] = [];
    const { find, asked } = open(spellings);
    await expect(find()).rejects.toMatchObject({ code: "not-found" });
    spellings.push("open-banking");
    expect(await find()).toBe("open-banking");
    expect(asked).toHaveLength(4);
  });

  it("is no question where another error is answered", async () => {
    const { find, asked } = open([], new BasiqError("network"));
    await expect(find()).rejects.toMatchObject({ code: "network" });
    expect(asked).toEqual(["openbanking"]);
  });

  it("is forgotten with everything else", async () => {
    const { find, asked, clear } = open(["open-banking"]);
    await find();
    clear();
    await find();
    expect(asked).toEqual(["openbanking", "open-banking", "openbanking", "open-banking"]);
  });
});
