import type { BasiqServerEvent } from "@basiq-kit/schema";
import { attentionOf } from "../environment/attention.js";
import { toBasiqError } from "../errors/BasiqError.js";
import { createListeners } from "../lib/listeners.js";
import { createMachine } from "../lib/machine.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { hearEvents } from "./hearEvents.js";
import { refetch } from "./refetch.js";
import {
  type EventStreamState,
  type StreamEffect,
  type StreamEvent,
  type StreamState,
  streamStep,
  UNOPENED,
} from "./streamStep.js";

/** One stream for all that listen, open while someone does and the page can be seen. */
export interface EventStream {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => EventStreamState;
  readonly onEvent: (listener: (event: BasiqServerEvent) => void) => () => void;
  /** Opens it again after it has stopped. */
  readonly reopen: () => void;
  readonly clear: () => void;
}

// The server sends a heartbeat each 25 s: two that are missing are a connection that died unnoticed.
const SILENCE_MS = 60_000;

/** The one stream of a runtime. */
export const eventStreamOf = runtimePart(createEventStream);

/** The driver of `streamStep`: owns the timers and the connection. */
function createEventStream(runtime: Runtime): EventStream {
  const { environment, report } = runtime;
  const { now, random, setTimer } = environment;
  const attention = attentionOf(environment);
  const listeners = createListeners(begin);
  const subscribers = createListeners<[BasiqServerEvent]>();
  const retry = createTimer(setTimer);
  const silence = createTimer(setTimer);
  const departure = createTimer(setTimer);
  let connection: AbortController | undefined;
  let leaveAttention = () => {};

  const machine = createMachine<StreamState, StreamEvent, StreamEffect>({
    initial: UNOPENED,
    step: (state, event) => streamStep(state, event, { now: now(), attention: attention.get() }),
    onChange(state, before) {
      if (state.phase !== before.phase) keepTime(state);
      if (state.shown !== before.shown) listeners.tell();
    },
    run(effect) {
      switch (effect.type) {
        case "open":
          void open(effect.lastId);
          break;
        case "close":
          close();
          break;
        case "report":
          report(effect.error);
          break;
        case "refetch":
          void refetch(runtime);
          break;
        default:
          effect satisfies never;
      }
    },
  });

  function keepTime({ phase }: StreamState) {
    if (phase.name === "waiting")
      retry.set(() => machine.send({ type: "due" }), phase.until - now());
    else retry.cancel();
  }

  function close() {
    silence.cancel();
    connection?.abort();
    connection = undefined;
  }

  async function open(lastId: string | undefined) {
    const own = new AbortController();
    connection = own;
    const isOpen = () => own === connection;
    const onSign = () => silence.set(() => own.abort(), SILENCE_MS);
    // An answer that never begins is silence as well.
    onSign();
    const settled = await hearEvents(runtime, {
      signal: own.signal,
      lastId,
      isOpen,
      onOpen: () => isOpen() && machine.send({ type: "opened" }),
      onSign,
      onId: (id) => machine.send({ type: "received", id }),
      onEvent: subscribers.tell,
    }).then(
      (how) => ({ type: "ended", how }) as const,
      (thrown: unknown) => ({ type: "failed", error: toBasiqError(thrown) }) as const,
    );
    if (!isOpen()) return;
    close();
    machine.send({ ...settled, random: random() });
  }

  function begin() {
    departure.cancel();
    leaveAttention();
    leaveAttention = attention.subscribe(() => machine.send({ type: "attention-changed" }));
    machine.send({ type: "wanted" });
    // StrictMode leaves and comes back at once; only a real end closes the stream.
    return () => departure.set(leave, 0);
  }

  function leave() {
    leaveAttention();
    machine.send({ type: "unwanted" });
  }

  return {
    subscribe: listeners.add,
    state: () => machine.state().shown,
    onEvent: subscribers.add,
    reopen: () => machine.send({ type: "reopen" }),
    clear: leave,
  };
}
