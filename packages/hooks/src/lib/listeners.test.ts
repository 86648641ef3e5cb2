import { describe, expect, it } from "vitest";
import { createListeners } from "./listeners.js";

function open() {
  const course: string[] = [];
  const listeners = createListeners<[string]>(() => {
    course.push("begins");
    return () => course.push("ends");
  });
  return { ...listeners, course };
}

describe("those who listen", () => {
  it("begin it with the first, and end it with the last", () => {
    const { add, course } = open();
    const stops = [add(() => {}), add(() => {})];
    stops.forEach((stop) => stop());
    stops.forEach((stop) => stop());
    add(() => {})();
    expect(course).toEqual(["begins", "ends", "begins", "ends"]);
  });

  it("begin it once, though one of them comes twice, such as for a job that is listed twice", () => {
    const { add, notify, course } = open();
    const heard: string[] = [];
    const listener = (word: string) => void heard.push(word);
    const stops = [add(listener), add(listener)];
    notify("news");
    stops.forEach((stop) => stop());
    notify("more");
    expect(heard).toEqual(["news"]);
    expect(course).toEqual(["begins", "ends"]);
  });
});
