import { HEARTBEAT_MS } from "@basiq-kit/schema";
import { type BasiqError, toBasiqError } from "../errors/BasiqError.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import type { Contract } from "../transport/loadContract.js";
import { readServerEvents } from "../transport/serverEvents.js";

/** A connection to the server: opening a new one closes the previous one, whose events are then ignored. */
export interface EventConnection {
  readonly open: (lastId: string | undefined) => void;
  readonly close: () => void;
}

export interface EventConnectionOptions {
  readonly onOpen: () => void;
  /** Called for everything that arrives, including heartbeats. */
  readonly onActivity: () => void;
  readonly onMessage: (contract: Contract, data: string, id: string | undefined) => void;
  /** `off` if the server has no events. */
  readonly onEnd: (how: "off" | "ended") => void;
  readonly onFailure: (error: BasiqError) => void;
}

// If two heartbeats are missing, and 10 s more for a slow network, the connection has died unnoticed.
const SILENCE_MS = 2 * HEARTBEAT_MS + 10_000;

export function createEventConnection(
  runtime: Runtime,
  { onOpen, onActivity, onMessage, onEnd, onFailure }: EventConnectionOptions,
): EventConnection {
  const silence = createTimer(runtime.environment.setTimer);
  let current: AbortController | undefined;

  function close() {
    silence.cancel();
    current?.abort();
    current = undefined;
  }

  async function connect(own: AbortController, lastId: string | undefined) {
    const isOpen = () => own === current;
    const onAnything = () => {
      silence.set(() => own.abort(), SILENCE_MS);
      if (isOpen()) onActivity();
    };
    // Started now, because an answer that never begins is silence too.
    onAnything();
    const settled = await readServerEvents(runtime, {
      signal: own.signal,
      lastId,
      onOpen: () => isOpen() && onOpen(),
      onActivity: onAnything,
      onMessage: (...message) => isOpen() && onMessage(...message),
    }).then(
      (how) => () => onEnd(how),
      (thrown: unknown) => () => onFailure(toBasiqError(thrown)),
    );
    if (!isOpen()) return;
    close();
    settled();
  }

  return {
    open(lastId) {
      close();
      current = new AbortController();
      void connect(current, lastId);
    },
    close,
  };
}
