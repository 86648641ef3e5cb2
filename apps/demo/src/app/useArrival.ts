import { useEffect, useRef } from "react";

/** Moves the focus to the heading of a page that the person went to, and the view to its top. */
export function useArrival(place: string | undefined): void {
  const shown = useRef(place);
  useEffect(() => {
    if (place === undefined || shown.current === place) return;
    // On the very first page the browser has set focus and scroll position.
    const isFirst = shown.current === undefined;
    shown.current = place;
    if (isFirst) return;
    window.scrollTo(0, 0);
    document.querySelector("h1")?.focus({ preventScroll: true });
  }, [place]);
}
