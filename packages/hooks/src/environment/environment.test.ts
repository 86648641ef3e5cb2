import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { browserEnvironment } from "./environment.js";

afterEach(() => void vi.unstubAllGlobals());

describe("browserEnvironment: without a browser", () => {
  it("can be built, and reports a visible page and a network", () => {
    const { visibility, online } = browserEnvironment();
    expect([visibility.get(), online.get()]).toEqual([true, true]);
    expect(() => visibility.subscribe(() => {})()).not.toThrow();
    expect(() => online.subscribe(() => {})()).not.toThrow();
  });

  it("has no other tabs where there is no BroadcastChannel, and shares no lock", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const { tabs, locks } = browserEnvironment();
    expect(() => tabs.subscribe(() => {})()).not.toThrow();
    expect(() => tabs.post("hello")).not.toThrow();
    const held: boolean[] = [];
    locks.hold("a", (isShared) => held.push(isShared));
    expect(held).toEqual([false]);
  });
});

describe("the hooks", () => {
  const folder = new URL("../", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/test|testing/.test(file));

  it("use nothing of the browser that can't be relied on when a page goes", () => {
    expect(sources.length).toBeGreaterThan(100);
    const unreliable = /sendBeacon|beforeunload|"unload"|serviceWorker|hasFocus/;
    const users = sources.filter((file) =>
      unreliable.test(readFileSync(new URL(file, folder), "utf8")),
    );
    expect(users).toEqual([]);
  });
});
