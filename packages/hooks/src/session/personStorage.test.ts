import { createBrowser } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { personHash } from "./person.js";
import { createPersonStorage } from "./personStorage.js";

const HOUR = 3_600_000;

function open(browser = createBrowser(), person = "anna") {
  const clock = { now: 1_000_000 };
  const { storage } = browser.openPage().environment;
  const stored = createPersonStorage({ storage, now: () => clock.now }, personHash(person));
  return { browser, stored, clock };
}

describe("createPersonStorage: what is stored for a person", () => {
  it("is read back unchanged", () => {
    const { stored, clock } = open();
    stored.set("return", { returnTo: "/" }, clock.now + HOUR);
    expect(stored.get("return")).toEqual({ value: { returnTo: "/" }, expired: false });
    expect(stored.names()).toEqual(["return"]);
  });

  it("is marked as expired for a day, and then removed", () => {
    const { stored, clock } = open();
    stored.set("return", 1, clock.now + HOUR);
    clock.now += HOUR;
    stored.sweep();
    expect(stored.get("return")).toEqual({ value: 1, expired: true });
    clock.now += 24 * HOUR;
    stored.sweep();
    expect(stored.get("return")).toBeUndefined();
  });

  it("is invisible to someone else, and removed when they sign in", () => {
    const { browser, stored, clock } = open();
    stored.set("return", 1, clock.now + HOUR);
    const other = open(browser, "gavin").stored;
    expect(other.get("return")).toBeUndefined();
    other.sweep();
    expect(browser.stored.size).toBe(0);
  });

  it("doesn't reveal who they are", () => {
    const { browser, stored, clock } = open(undefined, "anna@example.com");
    stored.set("return", 1, clock.now + HOUR);
    expect([...browser.stored.values()].join()).not.toContain("anna");
  });

  it.each(["", "{", "null", "7", "{}", '{"person":1}', '{"person":"anna","value":1}'])(
    "is ignored if someone else wrote %j",
    (text) => {
      const { browser, stored } = open();
      browser.openPage().environment.storage.set("basiq-kit:return", text);
      expect(stored.get("return")).toBeUndefined();
      stored.sweep();
      expect(stored.names()).toEqual([]);
    },
  );

  it("leaves what isn't the kit's alone", () => {
    const { browser, stored } = open();
    browser.openPage().environment.storage.set("another-library", "1");
    stored.sweep();
    expect(stored.names()).toEqual([]);
    expect(browser.stored.size).toBe(1);
  });

  it("can't be written if site data is blocked, and reads as missing", () => {
    const { browser, stored, clock } = open();
    browser.block(true);
    expect(() => stored.set("return", 1, clock.now + HOUR)).toThrow(/blocks this site/);
    expect(stored.get("return")).toBeUndefined();
    expect(stored.names()).toEqual([]);
    stored.sweep();
  });
});

describe("personHash", () => {
  it("differs between people, and is the same each time", () => {
    const keys = Array.from({ length: 2_000 }, (_, number) => `user-${number}`);
    expect(new Set(keys.map(personHash)).size).toBe(2_000);
    expect(personHash("anna")).toBe(personHash("anna"));
  });
});
