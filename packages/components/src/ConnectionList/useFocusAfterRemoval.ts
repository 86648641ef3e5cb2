import type { ConnectionState } from "@basiq-kit/hooks";
import { type RefObject, useEffect, useRef } from "react";
import { nothingHasFocus } from "../ui/focus.js";
import { holdFocus } from "../ui/moveFocus.js";

/**
 * When the card that had the focus is removed, the card in its place takes the focus, else the list's
 * heading. Otherwise a keyboard would start from the top of the page.
 */
export function useFocusAfterRemoval(
  root: RefObject<HTMLElement | null>,
  shown: readonly ConnectionState[],
): void {
  const focused = useRef<string | undefined>(undefined);
  const before = useRef<readonly string[]>([]);

  useEffect(() => {
    const list = root.current;
    function remember({ target }: FocusEvent) {
      const card = (target as Element).closest<HTMLElement>("[data-connection]");
      focused.current = card?.dataset["connection"];
    }
    list?.addEventListener("focusin", remember);
    return () => list?.removeEventListener("focusin", remember);
  }, [root]);

  useEffect(() => {
    const now = shown.map(({ connectionId }) => connectionId);
    const had = focused.current;
    const index = had === undefined ? -1 : before.current.indexOf(had);
    const isGone = had !== undefined && index >= 0 && !now.includes(had);
    before.current = now;
    // Don't move a focus that is elsewhere by now.
    if (!isGone || !root.current || !nothingHasFocus(root.current)) return;
    const cards = root.current.querySelectorAll<HTMLElement>("[data-connection]");
    const card = cards[Math.min(index, now.length - 1)];
    holdFocus(heading(card));
    if (card === undefined) holdFocus(heading(root.current));
  }, [shown, root]);
}

function heading(within: Element | null | undefined): HTMLElement | null | undefined {
  return within?.querySelector<HTMLElement>(":is(h2, h3, h4, h5, h6)[tabindex]");
}
