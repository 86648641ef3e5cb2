import { type BasiqServerEvent, HEARTBEAT_MS } from "@basiq-kit/schema";
import { toBasiqError } from "../errors/BasiqError.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import { readEvents } from "./readEvents.js";
import type { StreamEvent } from "./streamStep.js";

/** A stream's only connection: opening a new one closes the previous one, whose events are then ignored. */
export interface EventConnection {
  readonly open: (lastId: string | undefined) => void;
  readonly close: () => void;
}

export interface EventConnectionOptions {
  readonly send: (event: StreamEvent) => void;
  readonly onEvent: (event: BasiqServerEvent) => void;
}

// If two heartbeats are missing, and 10 s more for a slow network, the connection has died unnoticed.
const SILENCE_MS = 2 * HEARTBEAT_MS + 10_000;

export function createEventConnection(
  runtime: Runtime,
  { send, onEvent }: EventConnectionOptions,
): EventConnection {
  const { setTimer, random } = runtime.environment;
  const silence = createTimer(setTimer);
  let current: AbortController | undefined;

  function close() {
    silence.cancel();
    current?.abort();
    current = undefined;
  }

  async function connect(own: AbortController, lastId: string | undefined) {
    const isOpen = () => own === current;
    const onActivity = () => silence.set(() => own.abort(), SILENCE_MS);
    // Started now, because an answer that never begins is silence too.
    onActivity();
    const settled = await readEvents(runtime, {
      signal: own.signal,
      lastId,
      isOpen,
      onOpen: () => isOpen() && send({ type: "opened" }),
      onActivity,
      onId: (id) => send({ type: "received", id }),
      onEvent,
    }).then(
      (how) => ({ type: "ended", how }) as const,
      (thrown: unknown) => ({ type: "failed", error: toBasiqError(thrown) }) as const,
    );
    if (!isOpen()) return;
    close();
    send({ ...settled, random: random() });
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
