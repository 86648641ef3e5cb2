import { type RefObject, useEffect, useRef } from "react";
import { nothingHasFocus } from "./focus.js";
import { holdFocus } from "./moveFocus.js";

/**
 * Keeps the focus in a part of the page: when the element that had it is removed, as a form is after its
 * answer, the focus moves to `place` instead of to the page's start.
 *
 * @param place Takes the focus; the part's root, unless given.
 * @returns Props of that root.
 */
export function useRestoredFocus<Root extends HTMLElement>(place?: RefObject<HTMLElement | null>) {
  const root = useRef<Root>(null);
  // This stays true when React removes the focused element, because that fires no blur event.
  const hasFocus = useRef(false);

  useEffect(() => {
    function keep() {
      if (hasFocus.current && root.current && nothingHasFocus(root.current))
        holdFocus((place ?? root).current);
    }
    keep();
    // Components inside may change without a render of this one.
    const observer = new MutationObserver(keep);
    if (root.current) observer.observe(root.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  });

  return {
    ref: root,
    onFocus: () => void (hasFocus.current = true),
    onBlur: () => void (hasFocus.current = false),
  };
}
