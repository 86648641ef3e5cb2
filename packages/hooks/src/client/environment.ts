/** A yes-or-no fact about the outside world that changes. */
export interface Signal {
  get(): boolean;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/**
 * The one place where the outside world enters the kit. Tests, stories and WebViews replace what
 * they need; the rest stays the browser's.
 *
 * @example
 * <BasiqProvider userKey="anna" serverUrl="/api/basiq" environment={{ fetch: sandbox.fetch }}>
 */
export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs a callback once after `delayMs`; returns how to cancel it. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** From 0 up to 1, for jitter and flow ids; never for secrets. */
  readonly random: () => number;
  /** Whether the page can be seen: nothing is polled while it can't. */
  readonly visibility: Signal;
  /** Whether the device believes it has a network. */
  readonly online: Signal;
}

/** Browser events as a `Signal`; always `true` where there is no such target (a server). */
function signal(
  target: EventTarget | undefined,
  events: readonly string[],
  get: () => boolean,
): Signal {
  return {
    get: () => target === undefined || get(),
    subscribe(listener) {
      for (const event of events) target?.addEventListener(event, listener);
      return () => {
        for (const event of events) target?.removeEventListener(event, listener);
      };
    },
  };
}

/** The browser as an `Environment`; safe to build on a server. */
export function browserEnvironment(): Environment {
  const page = typeof document === "undefined" ? undefined : document;
  const tab = typeof window === "undefined" ? undefined : window;
  return {
    fetch: (url, init) => globalThis.fetch(url, init),
    now: () => Date.now(),
    setTimer(callback, delayMs) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    visibility: signal(page, ["visibilitychange"], () => page?.visibilityState !== "hidden"),
    online: signal(tab, ["online", "offline"], () => tab?.navigator.onLine !== false),
  };
}
