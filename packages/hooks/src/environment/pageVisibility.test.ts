import { describe, expect, it } from "vitest";
import { pageVisibility } from "./pageVisibility.js";

/** A page whose visibility a test sets. */
function openPage(visibilityState: DocumentVisibilityState) {
  const page = Object.assign(new EventTarget(), { visibilityState });
  const visibility = pageVisibility(page);
  const seen: boolean[][] = [[], []];
  const stops = seen.map((list) => visibility.subscribe(() => list.push(visibility.get())));
  return {
    visibility,
    seen,
    stop: () => stops.forEach((stop) => stop()),
    happens: (type: string) => page.dispatchEvent(new Event(type)),
    say(next: DocumentVisibilityState) {
      page.visibilityState = next;
      page.dispatchEvent(new Event("visibilitychange"));
    },
  };
}

describe("pageVisibility", () => {
  it("is what the browser says, as long as nobody uses the page", () => {
    const { visibility, say, seen } = openPage("visible");
    expect(visibility.get()).toBe(true);
    say("hidden");
    say("visible");
    expect(seen).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it.each(["pointerdown", "keydown"])(
    "is visible to somebody who uses a page that says `hidden`, and notifies each listener once: %s",
    (sign) => {
      const { visibility, happens, seen } = openPage("hidden");
      expect(visibility.get()).toBe(false);
      happens(sign);
      happens(sign);
      expect(visibility.get()).toBe(true);
      expect(seen).toEqual([[true], [true]]);
    },
  );

  it("is hidden again once the browser says so again", () => {
    const { visibility, happens, say } = openPage("hidden");
    happens("keydown");
    say("hidden");
    expect(visibility.get()).toBe(false);
  });

  it("listens to nothing once nobody listens to it", () => {
    const { visibility, happens, seen, stop } = openPage("hidden");
    stop();
    happens("keydown");
    expect(visibility.get()).toBe(false);
    expect(seen).toEqual([[], []]);
  });
});
