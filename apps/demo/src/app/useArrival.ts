import { useEffect, useRef } from "react";

/** After a change of page, moves the focus to the new page's heading and scrolls to its top. */
export function useArrival(place: string | undefined): void {
  const shown = useRef(place);
  useEffect(() => {
    if (place === undefined || shown.current === place) return;
    // On the first page, the browser sets the focus and the scroll position.
    const isFirst = shown.current === undefined;
    shown.current = place;
    if (isFirst) return;
    window.scrollTo(0, 0);
    document.querySelector("h1")?.focus({ preventScroll: true });
  }, [place]);
}
