import { describe, expect, it } from "vitest";
import { createListeners } from "./listeners.js";

function open() {
  const log: string[] = [];
  const listeners = createListeners<[string]>(() => {
    log.push("starts");
    return () => log.push("stops");
  });
  return { ...listeners, log };
}

describe("createListeners", () => {
  it("starts with the first listener and stops with the last", () => {
    const { add, log } = open();
    const stops = [add(() => {}), add(() => {})];
    stops.forEach((stop) => stop());
    stops.forEach((stop) => stop());
    add(() => {})();
    expect(log).toEqual(["starts", "stops", "starts", "stops"]);
  });

  it("counts a listener that is added twice as one, such as for a job that is listed twice", () => {
    const { add, notify, log } = open();
    const words: string[] = [];
    const listener = (word: string) => void words.push(word);
    const stops = [add(listener), add(listener)];
    notify("first");
    stops.forEach((stop) => stop());
    notify("more");
    expect(words).toEqual(["first"]);
    expect(log).toEqual(["starts", "stops"]);
  });
});
