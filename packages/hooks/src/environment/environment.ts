/** A yes-or-no fact about the outside world that changes. */
export interface Signal {
  get(): boolean;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Text that outlives the page, shared by all tabs of the app; any call may throw where it is blocked. */
export interface TextStorage {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** The other tabs of the app. */
export interface Tabs {
  post(message: string): void;
  /** Calls back for what another tab posts; returns how to stop. */
  subscribe(listener: (message: string) => void): () => void;
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
  /** Leaves for another page, which can't be undone. */
  readonly navigate: (url: string) => void;
  /** The address of the page; `undefined` on a server. */
  readonly currentUrl: () => string | undefined;
  /** Changes the address without a history entry and without loading anything. */
  readonly replaceUrl: (url: string) => void;
  /** Calls back when the page is shown again as it was left (bfcache); returns how to stop. */
  readonly onRestored: (listener: () => void) => () => void;
  /** Where pending returns and job ids are kept, and nothing else. */
  readonly storage: TextStorage;
  readonly tabs: Tabs;
  /** Whether the page can be seen: nothing is polled while it can't. */
  readonly visibility: Signal;
  /** Whether the device believes it has a network. */
  readonly online: Signal;
}

function listen(
  target: EventTarget | undefined,
  events: readonly string[],
  listener: (event: Event) => void,
): () => void {
  for (const event of events) target?.addEventListener(event, listener);
  return () => {
    for (const event of events) target?.removeEventListener(event, listener);
  };
}

/** The browser as an `Environment`; safe to build on a server. */
export function browserEnvironment(): Environment {
  // A server has neither.
  const globals: Partial<typeof globalThis> = globalThis;
  const { document: page, window: tab } = globals;
  return {
    fetch: (url, init) => globalThis.fetch(url, init),
    now: () => Date.now(),
    setTimer(callback, delayMs) {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    navigate: (url) => tab?.location.assign(url),
    currentUrl: () => tab?.location.href,
    // A router keeps its own facts in the entry's state.
    replaceUrl: (url) => tab?.history.replaceState(tab.history.state, "", url),
    onRestored: (listener) =>
      listen(tab, ["pageshow"], (event) => {
        if ("persisted" in event && event.persisted) listener();
      }),
    storage: {
      get: (key) => localStorage.getItem(key),
      set: (key, text) => localStorage.setItem(key, text),
      remove: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    },
    tabs: browserTabs(),
    visibility: {
      get: () => page?.visibilityState !== "hidden",
      subscribe: (listener) => listen(page, ["visibilitychange"], listener),
    },
    online: {
      get: () => tab?.navigator.onLine !== false,
      subscribe: (listener) => listen(tab, ["online", "offline"], listener),
    },
  };
}

// One per page, so that two providers on one page are not each other's other tab.
let channel: BroadcastChannel | undefined;
const tabListeners = new Set<(message: string) => void>();

/** The channel is open only while someone listens: an open one keeps a page out of the bfcache. */
function browserTabs(): Tabs {
  return {
    // A channel takes no target origin: it reaches this origin only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => channel?.postMessage(message),
    subscribe(listener) {
      if (typeof BroadcastChannel === "undefined") return () => {};
      tabListeners.add(listener);
      if (channel === undefined) {
        channel = new BroadcastChannel("basiq-kit");
        channel.addEventListener("message", ({ data }) =>
          tabListeners.forEach((hear) => hear(String(data))),
        );
      }
      return () => {
        if (!tabListeners.delete(listener) || tabListeners.size > 0) return;
        channel?.close();
        channel = undefined;
      };
    },
  };
}
