import type { Environment, TextStorage } from "../environment/environment.js";

type Page = Pick<
  Environment,
  "navigate" | "currentUrl" | "replaceUrl" | "onRestored" | "storage" | "tabs"
>;

/** One tab of a browser, as far as the kit knows tabs. */
export interface TestTab extends Page {
  /** Where the page went, oldest first. */
  readonly visited: readonly string[];
  /** How many entries the history has. */
  readonly entries: () => number;
  /** Arrives at an address, as by a redirect from outside. */
  readonly arrive: (url: string) => void;
  /** Shows the page again as it was left, as the back button does with the bfcache. */
  readonly restore: () => void;
}

/** A browser with storage that its tabs share. */
export interface TestBrowser {
  readonly openTab: (url?: string) => TestTab;
  /** What lies in the storage. */
  readonly kept: ReadonlyMap<string, string>;
  /** Whether any use of the storage throws, as where a person blocks site data. */
  blocked: boolean;
}

export const APP_ORIGIN = "https://app.example";

export function createBrowser(): TestBrowser {
  const kept = new Map<string, string>();
  const posted = new Set<(from: TestTab, message: string) => void>();
  const check = () => {
    if (browser.blocked) throw new DOMException("The operation is insecure.", "SecurityError");
  };
  const storage: TextStorage = {
    get: (key) => (check(), kept.get(key) ?? null),
    set: (key, text) => (check(), void kept.set(key, text)),
    remove: (key) => (check(), void kept.delete(key)),
    keys: () => (check(), [...kept.keys()]),
  };

  function openTab(url = `${APP_ORIGIN}/`): TestTab {
    const visited: string[] = [];
    const history = [url];
    const restored = new Set<() => void>();
    const tab: TestTab = {
      visited,
      entries: () => history.length,
      navigate: (to) => void visited.push(to),
      arrive: (at) => void history.push(at),
      currentUrl: () => history.at(-1),
      replaceUrl(to) {
        history[history.length - 1] = new URL(to, history.at(-1)).href;
      },
      onRestored(listener) {
        restored.add(listener);
        return () => restored.delete(listener);
      },
      restore: () => restored.forEach((listener) => listener()),
      storage,
      tabs: {
        post: (message) => posted.forEach((hear) => hear(tab, message)),
        subscribe(listener) {
          const hear = (from: TestTab, message: string) => {
            if (from !== tab) listener(message);
          };
          posted.add(hear);
          return () => posted.delete(hear);
        },
      },
    };
    return tab;
  }

  const browser: TestBrowser = { openTab, kept, blocked: false };
  return browser;
}
