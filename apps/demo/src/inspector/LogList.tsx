import { useSyncExternalStore } from "react";
import type { Log, LogEntry } from "./log.js";

export interface LogListProps {
  readonly log: Log;
}

const time = new Intl.DateTimeFormat("en-AU", { timeStyle: "medium", hourCycle: "h23" });

const KINDS: Record<LogEntry["kind"], string> = {
  request: "Request",
  event: "Event",
  error: "Error",
};

/** What happened, newest first. */
export function LogList({ log }: LogListProps) {
  const entries = useSyncExternalStore(log.subscribe, log.read);
  if (entries.length === 0)
    return <p className="small">Requests, tokens, events and errors of the kit appear here.</p>;
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className="log" tabIndex={0} aria-label="Log, newest first">
      {entries.map(({ number, at, kind, text, why }) => (
        <li key={number} data-kind={kind}>
          <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time>
          <span className="log__kind">{KINDS[kind]}</span>
          <span className="log__text">
            <span>{text}</span>
            {why !== undefined && <span className="log__why">{why}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
