import { browserLocks } from "./browserLocks.js";
import { listen } from "./listen.js";
import { pageVisibility } from "./pageVisibility.js";

/** A boolean fact about the outside world that changes over time. */
export interface Signal {
  get(): boolean;
  /** Calls back after each change; returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
}

/** Text that outlives the page, shared by all tabs of the app; any call may throw if storage is blocked. */
export interface TextStorage {
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** The other tabs of the app. */
export interface Tabs {
  post(message: string): void;
  /** Calls back with each message that another tab posts; returns a function that unsubscribes. */
  subscribe(listener: (message: string) => void): () => void;
}

/** Locks that the tabs of a browser share. */
export interface Locks {
  /**
   * Asks for the lock of this name, and calls back once this page holds it: with `false` if tabs can't share
   * locks here, so that each must do without. Returns a function that releases it, or no longer asks for it.
   */
  hold(name: string, onHeld: (isShared: boolean) => void): () => void;
}

/**
 * The one place where the outside world enters the kit. Tests, stories and WebViews replace what
 * they need; the rest is the browser's.
 *
 * @example
 * <BasiqProvider userKey="anna" serverUrl="/api/basiq" environment={{ fetch: sandbox.fetch }}>
 */
export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs a callback once after `delayMs`; returns a function that cancels it. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** From 0 up to but not including 1, for jitter and flow ids; never for secrets. */
  readonly random: () => number;
  /** Navigates to another page, which can't be undone. */
  readonly navigate: (url: string) => void;
  /** The address of the page; `undefined` on a server. */
  readonly currentUrl: () => string | undefined;
  /** Changes the address without a history entry and without loading anything. */
  readonly replaceUrl: (url: string) => void;
  /** Calls back when the page is restored from the bfcache; returns a function that unsubscribes. */
  readonly onRestored: (listener: () => void) => () => void;
  /** Where pending returns, job ids and purges are stored, and nothing else. */
  readonly storage: TextStorage;
  readonly tabs: Tabs;
  /** Decides which tab reads the event stream for all of them. */
  readonly locks: Locks;
  /** Whether the page is visible: requests are rare while it isn't. */
  readonly visibility: Signal;
  /** Whether the device says that it has a network, which explains a failed request and prevents none. */
  readonly online: Signal;
}

/** The browser as an `Environment`; safe to build on a server. */
export function browserEnvironment(): Environment {
  // A server has neither `document` nor `window`.
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
    // A router stores its own data in the history entry's state, so that is preserved.
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
    locks: browserLocks(globals),
    visibility: pageVisibility(page),
    online: {
      get: () => tab?.navigator.onLine !== false,
      subscribe: (listener) => listen(tab, ["online", "offline"], listener),
    },
  };
}

// One per page, so that two providers on the same page don't treat each other as another tab.
let channel: BroadcastChannel | undefined;
const tabListeners = new Set<(message: string) => void>();

/** The channel is open only while there is a listener, because an open one keeps a page out of the bfcache. */
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
          tabListeners.forEach((notify) => notify(String(data))),
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
