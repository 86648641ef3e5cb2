import { HEARTBEAT_MS } from "@basiq-kit/schema";
import type { SetTimer } from "../lib/setTimer.js";
import type { EventLog } from "./eventLog.js";

export interface EventStreamOptions {
  readonly log: EventLog;
  readonly userId: string;
  /** The browser gets everything that came after this event; without one, everything in the log. */
  readonly after: string | undefined;
  /** Asked at each heartbeat: a stream must not outlive the session it was opened with. */
  readonly isStillSignedIn: () => Promise<boolean>;
  readonly setTimer: SetTimer;
  /** Aborts when the browser goes away. */
  readonly signal: AbortSignal;
  readonly onEnd: () => void;
}

// A browser that no longer reads counts as gone.
const MAX_WAITING = 200;

/**
 * A person's events as Server-Sent Events, until the browser goes away, the session ends, or the browser no
 * longer reads.
 */
export function eventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const { log, userId, isStillSignedIn, setTimer, signal, onEnd } = options;
  const encoder = new TextEncoder();
  const ended = new AbortController();

  return new ReadableStream<Uint8Array>({
    start(controller) {
      let last = options.after;
      let lastRead = Promise.resolve();
      let stopTimer = () => {};
      const stopWatching = log.watch(userId, read);
      ended.signal.addEventListener("abort", () => {
        stopTimer();
        stopWatching();
        signal.removeEventListener("abort", close);
        onEnd();
      });
      function close(): void {
        if (ended.signal.aborted) return;
        ended.abort();
        controller.close();
      }
      function write(text: string): void {
        if (ended.signal.aborted) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -MAX_WAITING) close();
      }
      // One read after another: two at once could send an event twice.
      function read(): void {
        lastRead = lastRead.then(sendEvents).catch(close);
      }
      async function sendEvents(): Promise<void> {
        for (const { id, value } of await log.readFrom(userId, last)) {
          last = id;
          write(`id: ${id}\ndata: ${value}\n\n`);
        }
      }
      async function beat(): Promise<void> {
        if (!(await isStillSignedIn())) return close();
        write(": still here\n\n");
        // Events that another instance stored are found here at the latest.
        read();
        wait();
      }
      function wait(): void {
        if (ended.signal.aborted) return;
        stopTimer = setTimer(() => void beat().catch(close), HEARTBEAT_MS);
      }

      // Says at once that the stream is open: some proxies hold the headers back until then.
      write(": open\n\n");
      read();
      wait();
      signal.addEventListener("abort", close);
      if (signal.aborted) close();
    },
    // The stream is closed already; only the cleanup is left.
    cancel: () => ended.abort(),
  });
}
