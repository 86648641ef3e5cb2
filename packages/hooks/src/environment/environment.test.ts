import { describe, expect, it } from "vitest";
import { browserEnvironment } from "./environment.js";

describe("browserEnvironment: without a browser", () => {
  it("can be built, and reports a visible page and a network", () => {
    const { visibility, online } = browserEnvironment();
    expect([visibility.get(), online.get()]).toEqual([true, true]);
    expect(() => visibility.subscribe(() => {})()).not.toThrow();
    expect(() => online.subscribe(() => {})()).not.toThrow();
  });
});
