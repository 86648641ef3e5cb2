/** Listens for several events of a target, if there is one; returns a function that stops. */
export function listen(
  target: EventTarget | undefined,
  events: readonly string[],
  listener: (event: Event) => void,
): () => void {
  for (const event of events) target?.addEventListener(event, listener, LISTENING);
  return () => {
    for (const event of events) target?.removeEventListener(event, listener, LISTENING);
  };
}

// Before the page's own listeners, one of which may stop an event from going further.
const LISTENING = { capture: true, passive: true } as const;
