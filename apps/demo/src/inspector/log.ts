/** A line of the inspector's log. */
export interface LogEntry {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: "request" | "event" | "error";
  readonly text: string;
  /** Why it happened when it did. */
  readonly why?: string | undefined;
}

export interface Log {
  readonly add: (kind: LogEntry["kind"], text: string, why?: string) => void;
  readonly clear: () => void;
  /** The very same list until there is another line. */
  readonly read: () => readonly LogEntry[];
  readonly subscribe: (listener: () => void) => () => void;
}

const MAX_ENTRIES = 100;

/** The latest lines, newest first. They are gone when the page is closed. */
export function createLog(): Log {
  let entries: readonly LogEntry[] = [];
  const listeners = new Set<() => void>();
  function set(next: readonly LogEntry[]) {
    entries = next;
    for (const notify of listeners) notify();
  }
  return {
    add(kind, text, why) {
      const number = (entries[0]?.number ?? 0) + 1;
      set([{ number, at: Date.now(), kind, text, why }, ...entries.slice(0, MAX_ENTRIES - 1)]);
    },
    clear: () => set([]),
    read: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
