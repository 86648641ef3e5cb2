import type { BasiqServerEvent } from "@basiq-kit/schema";
import { attentionOf } from "../environment/attention.js";
import { createListeners } from "../lib/listeners.js";
import { createMachine } from "../lib/machine.js";
import { createTimer } from "../lib/timer.js";
import { createWaitingTimer } from "../lib/waitingTimer.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { createReceiver } from "./receiveEvents.js";
import { refetch } from "./refetch.js";
import { createSharedConnection } from "./sharedConnection.js";
import {
  type EventStreamState,
  type StreamEffect,
  type StreamEvent,
  type StreamState,
  streamStep,
  UNOPENED,
} from "./streamStep.js";

/** One stream for all listeners, and for all tabs of a browser that can share it, open while there is one and the page is visible. */
export interface EventStream {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => EventStreamState;
  readonly onEvent: (listener: (event: BasiqServerEvent) => void) => () => void;
  /** Opens it again after it has stopped. */
  readonly reopen: () => void;
  readonly clear: () => void;
}

/** Each runtime has one stream. */
export const eventStreamOf = runtimePart(createEventStream);

/** The driver of `streamStep`. */
function createEventStream(runtime: Runtime): EventStream {
  const { environment, report } = runtime;
  const { now, setTimer } = environment;
  const attention = attentionOf(environment);
  const listeners = createListeners(start);
  const subscribers = createListeners<[BasiqServerEvent]>();
  const waitFor = createWaitingTimer(environment, () => machine.send({ type: "due" }));
  const stopTimer = createTimer(setTimer);
  const connection = createSharedConnection(runtime, {
    send: (event) => machine.send(event),
    receive: createReceiver(runtime, subscribers.notify),
  });
  let unsubscribe = () => {};

  const machine = createMachine<StreamState, StreamEvent, StreamEffect>({
    initial: UNOPENED,
    step: (state, event) => streamStep(state, event, { now: now(), attention: attention.get() }),
    onChange(state, before) {
      if (state.phase !== before.phase) waitFor(state.phase);
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

  function start() {
    stopTimer.cancel();
    unsubscribe();
    unsubscribe = attention.subscribe(() => machine.send({ type: "attention-changed" }));
    machine.send({ type: "wanted" });
    // Delayed, because StrictMode unsubscribes and subscribes again at once; the stream stays open.
    return () => stopTimer.set(stop, 0);
  }

  function stop() {
    unsubscribe();
    machine.send({ type: "unwanted" });
  }

  return {
    subscribe: listeners.add,
    state: () => machine.state().shown,
    onEvent: subscribers.add,
    reopen: () => machine.send({ type: "reopen" }),
    clear: stop,
  };
}
