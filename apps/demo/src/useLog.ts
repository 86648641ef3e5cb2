import type { BasiqError, BasiqEvent } from "@basiq-kit/hooks";
import { useCallback, useState } from "react";

/** A line of what happens underneath. */
export interface LogEntry {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: "request" | "event" | "error";
  readonly text: string;
}

const KEPT = 60;

/** Collects requests, events and errors of the kit: method and path only, never a query or a body. */
export function useLog() {
  const [entries, setEntries] = useState<readonly LogEntry[]>([]);

  const add = useCallback((kind: LogEntry["kind"], text: string) => {
    setEntries((known) => [
      { number: (known[0]?.number ?? 0) + 1, at: Date.now(), kind, text },
      ...known.slice(0, KEPT - 1),
    ]);
  }, []);

  const fetch = useCallback(
    async (url: string, init: RequestInit) => {
      const { host, pathname } = new URL(url, location.href);
      const where = host === location.host ? "app" : "basiq";
      const line = `${init.method ?? "GET"} ${where} ${shorten(pathname)}`;
      try {
        const response = await globalThis.fetch(url, init);
        add("request", `${line} → ${response.status}`);
        return response;
      } catch (error) {
        add("request", `${line} → no answer`);
        throw error;
      }
    },
    [add],
  );

  const onEvent = useCallback((event: BasiqEvent) => add("event", describe(event)), [add]);
  const onError = useCallback((error: BasiqError) => add("error", error.code), [add]);
  return { entries, fetch, onEvent, onError };
}

/** Ids fill a line and tell a reader nothing. */
function shorten(path: string): string {
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${id.slice(0, 4)}…`);
}

function describe(event: BasiqEvent): string {
  switch (event.type) {
    case "token-minted":
      return `token minted (${event.reason})`;
    case "refresh-requested":
      return `refresh ${event.outcome}`;
    case "job-step-changed":
      return `${event.step}: ${event.status}`;
    case "mfa-shown":
      return `challenge ${event.number} shown`;
    case "mfa-answered":
      return `answer ${event.outcome} after ${event.durationMs} ms`;
    case "job-finished":
      return `job ${event.outcome}${event.reason === undefined ? "" : `: ${event.reason}`}`;
    case "mfa-expired":
      return `challenge ${event.number} ran out`;
    case "failure":
      return `failure: ${event.code}`;
    case "recovered":
      return `recovered after ${event.durationMs} ms`;
    case "redirect-started":
      return `redirect to the Consent UI (${event.action ?? "first consent"})`;
    case "returned":
      return `return: ${event.outcome}`;
    case "consent-revoked":
    case "connection-purged":
    case "connection-deleted":
      return `${event.type}: ${event.outcome}`;
    default:
      return event satisfies never;
  }
}
