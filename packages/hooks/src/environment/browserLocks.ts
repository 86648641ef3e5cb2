import type { Locks } from "./environment.js";

// A page asks for a lock once, so that two providers of one page don't wait for each other.
const ownNames = new Set<string>();

/**
 * The browser's Web Locks. They are released when a page is closed; the kit releases them as well before it is
 * hidden, because a lock keeps a page out of the bfcache.
 */
export function browserLocks(globals: Partial<typeof globalThis>): Locks {
  return {
    hold(name, onHeld) {
      const manager: LockManager | undefined = globals.navigator?.locks;
      // Tabs that can't talk to each other have nothing to share.
      const canShare = manager !== undefined && typeof BroadcastChannel !== "undefined";
      if (!canShare || ownNames.has(name)) {
        onHeld(false);
        return () => {};
      }
      ownNames.add(name);
      const controller = new AbortController();
      const { signal } = controller;
      const released = new Promise<void>((resolve) =>
        signal.addEventListener("abort", () => resolve()),
      );
      manager
        .request(`basiq-kit:${name}`, { signal }, () => {
          if (signal.aborted) return undefined;
          onHeld(true);
          return released;
        })
        // Refused, for instance where the browser blocks the site's data.
        .catch(() => {
          if (!signal.aborted) onHeld(false);
        });
      return () => {
        ownNames.delete(name);
        controller.abort();
      };
    },
  };
}
