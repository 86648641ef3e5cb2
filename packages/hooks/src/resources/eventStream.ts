import type { BasiqServerEvent } from "@basiq-kit/schema";
import { attentionOf } from "../environment/attention.js";
import { createListeners } from "../lib/listeners.js";
import { createMachine } from "../lib/machine.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { createEventConnection } from "./eventConnection.js";
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

/** The one stream of a runtime. */
export const eventStreamOf = runtimePart(createEventStream);

/** The driver of `streamStep`. */
function createEventStream(runtime: Runtime): EventStream {
  const { environment, report } = runtime;
  const { now, setTimer } = environment;
  const attention = attentionOf(environment);
  const listeners = createListeners(begin);
  const subscribers = createListeners<[BasiqServerEvent]>();
  const retry = createTimer(setTimer);
  const departure = createTimer(setTimer);
  const connection = createEventConnection(runtime, {
    send: (event) => machine.send(event),
    onEvent: subscribers.notify,
  });
  let leaveAttention = () => {};

  const machine = createMachine<StreamState, StreamEvent, StreamEffect>({
    initial: UNOPENED,
    step: (state, event) => streamStep(state, event, { now: now(), attention: attention.get() }),
    onChange(state, before) {
      if (state.phase !== before.phase) keepTime(state);
      if (state.shown !== before.shown) listeners.notify();
    },
    run(effect) {
      switch (effect.type) {
        case "open":
          connection.open(effect.lastId);
          break;
        case "close":
          connection.close();
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
