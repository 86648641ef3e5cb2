import { createSwitch, type Switch } from "./switch.js";

/** Where the app of a world is served. */
export const APP_ORIGIN = "https://app.example";

/**
 * The parts of the kit's `Environment` that a browser has.
 *
 * @example
 * <BasiqProvider userKey="anna" serverUrl="/api/basiq" environment={world.page.environment}>
 */
export interface PageEnvironment {
  readonly navigate: (url: string) => void;
  readonly currentUrl: () => string | undefined;
  readonly replaceUrl: (url: string) => void;
  readonly onRestored: (listener: () => void) => () => void;
  readonly storage: {
    get(key: string): string | null;
    set(key: string, text: string): void;
    remove(key: string): void;
    keys(): readonly string[];
  };
  readonly tabs: {
    post(message: string): void;
    subscribe(listener: (message: string) => void): () => void;
  };
  readonly locks: {
    hold(name: string, onHeld: (isShared: boolean) => void): () => void;
  };
  readonly visibility: Switch;
  readonly online: Switch;
}

/**
 * One tab of a browser, with what a person and a device can do to it.
 *
 * @example
 * world.page.arrive("https://app.example/return?state=…&jobId=…");
 */
export interface Page {
  readonly environment: PageEnvironment;
  /** Where the page was sent, oldest first. */
  readonly visited: readonly string[];
  /** Calls back when the page is sent somewhere; returns how to stop. */
  readonly onNavigate: (listener: () => void) => () => void;
  /** Arrives at an address, as by a redirect from outside. */
  readonly arrive: (url: string) => void;
  /** How many entries the history has. */
  readonly historyLength: () => number;
  /** Shows the page again just as it was when it was left, as the back button does. */
  readonly restore: () => void;
  /** Whether the page can be seen. */
  readonly visible: Switch;
  /** Whether the device says that it is online. */
  readonly online: Switch;
}

/**
 * A browser, whose pages share a storage and receive each other's messages.
 *
 * @example
 * const otherTab = world.browser.openPage();
 */
export interface Browser {
  /** Opens another tab, by default at the app's root. */
  readonly openPage: (url?: string) => Page;
  /** What is in the storage. */
  readonly stored: ReadonlyMap<string, string>;
  /** Makes every use of the storage throw, as where a person blocks site data. */
  readonly block: (blocked: boolean) => void;
}

interface Message {
  readonly from: Page;
  readonly text: string;
}

/**
 * Builds a browser with an empty storage.
 *
 * @example
 * const page = createBrowser().openPage();
 */
export function createBrowser(): Browser {
  const stored = new Map<string, string>();
  const onMessage = new Set<(message: Message) => void>();
  const locks = createLocks();
  let isBlocked = false;
  const check = () => {
    if (isBlocked) throw new DOMException("The operation is insecure.", "SecurityError");
  };
  const storage: PageEnvironment["storage"] = {
    get: (key) => (check(), stored.get(key) ?? null),
    set: (key, text) => (check(), void stored.set(key, text)),
    remove: (key) => (check(), void stored.delete(key)),
    keys: () => (check(), [...stored.keys()]),
  };

  function openPage(url = `${APP_ORIGIN}/`): Page {
    const page: Page = createPage(url, {
      storage,
      locks,
      tabs: {
        post: (text) => onMessage.forEach((listener) => listener({ from: page, text })),
        subscribe: (listener) =>
          added(onMessage, ({ from, text }) => {
            if (from !== page) listener(text);
          }),
      },
    });
    return page;
  }

  return {
    openPage,
    stored,
    block(blocked) {
      isBlocked = blocked;
    },
  };
}

/** Locks as browsers have them: whoever asks first holds one first. */
function createLocks(): PageEnvironment["locks"] {
  const queues = new Map<string, ((isShared: boolean) => void)[]>();
  return {
    hold(name, onHeld) {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      const own = (isShared: boolean) => onHeld(isShared);
      queue.push(own);
      if (queue.length === 1) own(true);
      return () => {
        const wasHeld = queue[0] === own;
        const at = queue.indexOf(own);
        if (at >= 0) queue.splice(at, 1);
        if (wasHeld) queue[0]?.(true);
      };
    },
  };
}

function createPage(
  url: string,
  shared: Pick<PageEnvironment, "storage" | "tabs" | "locks">,
): Page {
  const visited: string[] = [];
  const history = [url];
  const onNavigate = new Set<() => void>();
  const onRestored = new Set<() => void>();
  const visible = createSwitch();
  const online = createSwitch();
  return {
    environment: {
      ...shared,
      visibility: visible,
      online,
      navigate(to) {
        visited.push(to);
        onNavigate.forEach((listener) => listener());
      },
      currentUrl: () => history.at(-1),
      replaceUrl(to) {
        history[history.length - 1] = new URL(to, history.at(-1)).href;
      },
      onRestored: (listener) => added(onRestored, listener),
    },
    visited,
    onNavigate: (listener) => added(onNavigate, listener),
    arrive: (at) => void history.push(at),
    historyLength: () => history.length,
    restore: () => onRestored.forEach((listener) => listener()),
    visible,
    online,
  };
}

/** Adds a listener, and returns how to take it away. */
function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
