import { describe, expect, it } from "vitest";
import { pageVisibility } from "./pageVisibility.js";

/** A page whose visibility a test sets. */
function openPage(visibilityState: DocumentVisibilityState) {
  const page = Object.assign(new EventTarget(), { visibilityState });
  const visibility = pageVisibility(page);
  const seen: boolean[][] = [[], []];
  const stops = seen.map((list) => visibility.subscribe(() => list.push(visibility.get())));
  return {
    isVisible: () => visibility.get(),
    seen,
    stop: () => stops.forEach((stop) => stop()),
    happens: (type: string) => page.dispatchEvent(new Event(type)),
    say: (next: DocumentVisibilityState) => {
      page.visibilityState = next;
      page.dispatchEvent(new Event("visibilitychange"));
    },
  };
}

describe("pageVisibility", () => {
  it("is what the browser says, as long as nobody uses the page", () => {
    const { isVisible, say, seen } = openPage("visible");
    expect(isVisible()).toBe(true);
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
      const { isVisible, happens, seen } = openPage("hidden");
      expect(isVisible()).toBe(false);
      happens(sign);
      happens(sign);
      expect(isVisible()).toBe(true);
      expect(seen).toEqual([[true], [true]]);
    },
  );

  it("is hidden again once the browser says so again", () => {
    const { isVisible, happens, say } = openPage("hidden");
    happens("keydown");
    say("hidden");
    expect(isVisible()).toBe(false);
  });

  it("listens to nothing once nobody listens to it", () => {
    const { isVisible, happens, seen, stop } = openPage("hidden");
    stop();
    happens("keydown");
    expect(isVisible()).toBe(false);
    expect(seen).toEqual([[], []]);
  });
});
