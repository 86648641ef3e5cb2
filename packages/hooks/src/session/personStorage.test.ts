import { createBrowser } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { personHash } from "./person.js";
import { createPersonStorage } from "./personStorage.js";

const HOUR = 3_600_000;

function open(browser = createBrowser(), person = "anna") {
  const clock = { now: 1_000_000 };
  const { storage } = browser.openPage().environment;
  const kept = createPersonStorage({ storage, now: () => clock.now }, personHash(person));
  return { browser, kept, clock };
}

describe("what is kept for a person", () => {
  it("comes back to them as it was", () => {
    const { kept, clock } = open();
    kept.set("return", { returnTo: "/" }, clock.now + HOUR);
    expect(kept.get("return")).toEqual({ value: { returnTo: "/" }, expired: false });
    expect(kept.names()).toEqual(["return"]);
  });

  it("is told as expired for a day, and then gone", () => {
    const { kept, clock } = open();
    kept.set("return", 1, clock.now + HOUR);
    clock.now += HOUR;
    kept.sweep();
    expect(kept.get("return")).toEqual({ value: 1, expired: true });
    clock.now += 24 * HOUR;
    kept.sweep();
    expect(kept.get("return")).toBeUndefined();
  });

  it("is nothing to someone else, and swept when they come", () => {
    const { browser, kept, clock } = open();
    kept.set("return", 1, clock.now + HOUR);
    const other = open(browser, "gavin").kept;
    expect(other.get("return")).toBeUndefined();
    other.sweep();
    expect(browser.stored.size).toBe(0);
  });

  it("doesn't show who they are", () => {
    const { browser, kept, clock } = open(undefined, "anna@example.com");
    kept.set("return", 1, clock.now + HOUR);
    expect([...browser.stored.values()].join()).not.toContain("anna");
  });

  it.each(["", "{", "null", "7", "{}", '{"person":1}', '{"person":"anna","value":1}'])(
    "is nothing where someone wrote %j",
    (text) => {
      const { browser, kept } = open();
      browser.openPage().environment.storage.set("basiq-kit:return", text);
      expect(kept.get("return")).toBeUndefined();
      kept.sweep();
      expect(kept.names()).toEqual([]);
    },
  );

  it("leaves what isn't the kit's alone", () => {
    const { browser, kept } = open();
    browser.openPage().environment.storage.set("theirs", "1");
    kept.sweep();
    expect(kept.names()).toEqual([]);
    expect(browser.stored.size).toBe(1);
  });

  it("fails in words where site data is blocked, and reads as nothing", () => {
    const { browser, kept, clock } = open();
    browser.block(true);
    expect(() => kept.set("return", 1, clock.now + HOUR)).toThrow(/blocks this site/);
    expect(kept.get("return")).toBeUndefined();
    expect(kept.names()).toEqual([]);
    kept.sweep();
  });
});

describe("the name of a person", () => {
  it("differs from person to person, and is the same each time", () => {
    const keys = Array.from({ length: 2_000 }, (_, number) => `user-${number}`);
    expect(new Set(keys.map(personHash)).size).toBe(2_000);
    expect(personHash("anna")).toBe(personHash("anna"));
  });
});
