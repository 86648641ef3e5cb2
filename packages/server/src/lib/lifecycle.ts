import { BasiqServerError } from "../errors/BasiqServerError.js";

/** What keeps a stream open: ends with its browser, or with the server. */
export interface Lifetime {
  readonly signal: AbortSignal;
  /** The stream is over, and nothing more has to be told of it. */
  readonly done: () => void;
}

/** Whether a server still takes requests, and what it has under way. */
export interface Lifecycle {
  /** Counts an answer as under way until it is given. */
  readonly run: <Value>(answer: Promise<Value>) => Promise<Value>;
  /** @throws {BasiqServerError} `closing`. */
  readonly requireOpen: () => void;
  /** For what would never end by itself. */
  readonly lifetime: (browser: AbortSignal) => Lifetime;
  /** Takes no more requests, ends all streams, and waits for the answers that are under way. */
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
