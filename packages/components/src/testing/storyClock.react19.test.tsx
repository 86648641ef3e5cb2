import { afterEach, describe, expect, it, vi } from "vitest";
import { markupOfEveryStory } from "./everyStory.js";
import { NOW } from "./states.js";
import { openDialogsInJsdom } from "./dialogsInJsdom.js";

// Storybook brings React 19 for the stories, so they can’t be drawn with React 18.
openDialogsInJsdom();

const YEARS_MS = 10 * 365 * 24 * 60 * 60_000;

/** Ids that React counts up say nothing of a story. */
const at = (now: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  return markupOfEveryStory();
};

afterEach(() => vi.useRealTimers());

describe("every story", () => {
  it("shows the same today and in ten years", () => {
    const [today, later] = [at(NOW), at(NOW + YEARS_MS)];
    expect(Object.keys(today).length).toBeGreaterThan(150);
    const changed = Object.keys(today).filter((name) => today[name] !== later[name]);
    expect(changed).toEqual([]);
  });
});
