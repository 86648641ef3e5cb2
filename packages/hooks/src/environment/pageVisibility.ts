import { createListeners, stopAll } from "../lib/listeners.js";
import type { Signal } from "./environment.js";
import { listen } from "./listen.js";

// A page that is really hidden receives none of these.
const SIGNS_OF_A_PERSON = ["pointerdown", "keydown"] as const;

/** The part of a document that says whether it is visible. */
export type VisiblePage = EventTarget & Pick<Document, "visibilityState">;

/**
 * Whether the page is visible. Some WebViews and embedded browsers say `hidden` for good, so somebody who
 * uses the page is believed more than the browser, until the browser says something new.
 */
export function pageVisibility(page: VisiblePage | undefined): Signal {
  let isUsed = false;
  const isHidden = () => page?.visibilityState === "hidden";

  const listeners = createListeners(() =>
    stopAll(
      listen(page, ["visibilitychange"], () => {
        isUsed = false;
        listeners.notify();
      }),
      listen(page, SIGNS_OF_A_PERSON, () => {
        if (!isHidden() || isUsed) return;
        isUsed = true;
        listeners.notify();
      }),
    ),
  );

  return {
    get: () => !isHidden() || isUsed,
    subscribe: listeners.add,
  };
}
