import { describe, expect, it } from "vitest";
import { createListeners } from "./listeners.js";

function open() {
  const course: string[] = [];
  const listeners = createListeners<[string]>(() => {
    course.push("starts");
    return () => course.push("stops");
  });
  return { ...listeners, course };
}

describe("createListeners", () => {
  it("starts with the first listener and stops with the last", () => {
    const { add, course } = open();
    const stops = [add(() => {}), add(() => {})];
    stops.forEach((stop) => stop());
    stops.forEach((stop) => stop());
    add(() => {})();
    expect(course).toEqual(["starts", "stops", "starts", "stops"]);
  });

  it("counts a listener that is added twice as one, such as for a job that is listed twice", () => {
    const { add, notify, course } = open();
    const words: string[] = [];
    const listener = (word: string) => void words.push(word);
    const stops = [add(listener), add(listener)];
    notify("first");
    stops.forEach((stop) => stop());
    notify("more");
    expect(words).toEqual(["first"]);
    expect(course).toEqual(["starts", "stops"]);
  });
});
