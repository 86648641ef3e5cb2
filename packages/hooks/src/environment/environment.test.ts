import { describe, expect, it } from "vitest";
import { browserEnvironment } from "./environment.js";

describe("the browser's environment where there is no browser", () => {
  it("can be built, and believes itself seen and online", () => {
    const { visibility, online } = browserEnvironment();
    expect([visibility.get(), online.get()]).toEqual([true, true]);
    expect(() => visibility.subscribe(() => {})()).not.toThrow();
    expect(() => online.subscribe(() => {})()).not.toThrow();
  });
});
