import type { LogEntry } from "./useLog.js";

export interface UnderneathProps {
  readonly entries: readonly LogEntry[];
}

const time = new Intl.DateTimeFormat("en-AU", { timeStyle: "medium" });

/** What happens underneath, newest first. */
export function Underneath({ entries }: UnderneathProps) {
  return (
    <aside className="underneath" aria-labelledby="underneath">
      <h2 id="underneath">Underneath</h2>
      {entries.length === 0 ? (
        <p className="underneath__empty">Requests, events and errors of the kit appear here.</p>
      ) : (
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ol className="underneath__log" tabIndex={0} aria-label="Log, newest first">
          {entries.map(({ number, at, kind, text }) => (
            <li key={number} data-kind={kind}>
              <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
    </aside>
  );
}
