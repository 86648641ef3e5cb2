import { BasiqServerError } from "../errors/BasiqServerError.js";

/** Keeps a stream open until its browser goes away or the server closes. */
export interface Lifetime {
  readonly signal: AbortSignal;
  /** Call this when the stream has ended by itself. */
  readonly done: () => void;
}

/** Whether a server still takes requests, and which of them aren't answered yet. */
export interface Lifecycle {
  /** Counts a request as running until it is answered. */
  readonly run: <Value>(answer: Promise<Value>) => Promise<Value>;
  /** @throws {BasiqServerError} `closing`. */
  readonly requireOpen: () => void;
  /** For streams, which would never end by themselves. */
  readonly lifetime: (browser: AbortSignal) => Lifetime;
  /** Refuses new requests, ends all streams, and waits until the requests under way are answered. */
  readonly close: () => Promise<void>;
}

// Behind a load balancer the next try goes to another instance; a restart takes a little longer.
const RETRY_AFTER_SECONDS = "5";

export function createLifecycle(): Lifecycle {
  const underWay = new Set<Promise<unknown>>();
  const streams = new Set<() => void>();
  let isClosing = false;

  return {
    run(answer) {
      underWay.add(answer);
      const forget = () => void underWay.delete(answer);
      answer.then(forget, forget);
      return answer;
    },
    requireOpen() {
      if (isClosing)
        throw new BasiqServerError("closing", { headers: { "Retry-After": RETRY_AFTER_SECONDS } });
    },
    lifetime(browser) {
      const controller = new AbortController();
      const end = () => controller.abort();
      browser.addEventListener("abort", end);
      streams.add(end);
      if (browser.aborted || isClosing) end();
      return {
        signal: controller.signal,
        done() {
          browser.removeEventListener("abort", end);
          streams.delete(end);
        },
      };
    },
    async close() {
      isClosing = true;
      for (const end of streams) end();
      await Promise.allSettled(underWay);
    },
  };
}
