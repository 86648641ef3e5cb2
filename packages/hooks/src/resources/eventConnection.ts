import type { BasiqServerEvent } from "@basiq-kit/schema";
import { toBasiqError } from "../errors/BasiqError.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import { readEvents } from "./readEvents.js";
import type { StreamEvent } from "./streamStep.js";

/** The one connection of a stream: opening another closes the last, of which nothing more is said. */
export interface EventConnection {
  readonly open: (lastId: string | undefined) => void;
  readonly close: () => void;
}

export interface EventConnectionOptions {
  readonly send: (event: StreamEvent) => void;
  readonly onEvent: (event: BasiqServerEvent) => void;
}

// The server sends a heartbeat each 25 s: two that are missing are a connection that died unnoticed.
const SILENCE_MS = 60_000;

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
    const onSign = () => silence.set(() => own.abort(), SILENCE_MS);
    // An answer that never begins is silence as well.
    onSign();
    const settled = await readEvents(runtime, {
      signal: own.signal,
      lastId,
      isOpen,
      onOpen: () => isOpen() && send({ type: "opened" }),
      onSign,
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
