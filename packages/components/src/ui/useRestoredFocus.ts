import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus in a part of the page: where what had it goes, as a form does with its answer, the
 * focus moves to `place` instead of the page's start.
 *
 * @param place Takes the focus; the part's root, unless given.
 * @returns Props of that root.
 */
export function useRestoredFocus<Root extends HTMLElement>(place?: RefObject<HTMLElement | null>) {
  const root = useRef<Root>(null);
  // React fires no blur event when it removes the element that has the focus, so this stays true then.
  const hasFocus = useRef(false);

  useEffect(() => {
    function keep() {
      if (hasFocus.current && document.activeElement === document.body)
        (place ?? root).current?.focus();
    }
    keep();
    // What is drawn by others within changes without this.
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
