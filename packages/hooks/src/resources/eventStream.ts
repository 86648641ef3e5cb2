import type { BasiqServerEvent } from "@basiq-kit/schema";
import { askAgainFrom } from "../errors/askAgainFrom.js";
import { type BasiqError, isFinal, toBasiqError } from "../errors/BasiqError.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { hearEvents } from "./hearEvents.js";
import { createListeners, stopAll } from "../lib/listeners.js";
import { refetch } from "./refetch.js";

/** Whether events arrive; without them everything still works, by asking. */
export type EventStreamState =
  | { readonly status: "connecting" }
  | { readonly status: "live" }
  | { readonly status: "retrying"; readonly error: BasiqError }
  /** Nobody can see the page, or there is no network; what is missed is sent afterwards. */
  | { readonly status: "paused" }
  /** The app's server has no events. */
  | { readonly status: "off" }
  | { readonly status: "stopped"; readonly error: BasiqError };

/** One stream for all that listen, open while someone does and the page can be seen. */
export interface EventStream {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => EventStreamState;
  readonly onEvent: (listener: (event: BasiqServerEvent) => void) => () => void;
  /** Opens it again after it has stopped. */
  readonly reopen: () => void;
  readonly clear: () => void;
}

const CONNECTING: EventStreamState = { status: "connecting" };
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
// What ends sooner was cut by something in between, as a proxy that can't stream; platforms that end
// what they run let it live for longer.
const LASTING_MS = 5_000;
// The server sends a heartbeat each 25 s: two that are missing are a connection that died unheard.
const SILENCE_MS = 60_000;

/** The one stream of a runtime. */
export const eventStreamOf = runtimePart(createEventStream);

function createEventStream(runtime: Runtime): EventStream {
  const { environment, report } = runtime;
  const { now, random, setTimer, visibility, online } = environment;
  const listeners = createListeners(begin);
  const hearers = createListeners<[BasiqServerEvent]>();
  let state = CONNECTING;
  let failures = 0;
  let lastId: string | undefined;
  let opened = false;
  let connection: AbortController | undefined;
  let cancelTimer = () => {};
  let leaveWorld = () => {};
  let cancelLeave = () => {};

  function publish(next: EventStreamState) {
    state = next;
    listeners.tell();
  }

  function close() {
    cancelTimer();
    connection?.abort();
    connection = undefined;
  }

  /** Sets the one timer there is: for silence while it is open, for the next try while it isn't. */
  function after(ms: number, act: () => void) {
    cancelTimer();
    cancelTimer = setTimer(act, ms);
  }

  async function open() {
    const mine = new AbortController();
    connection = mine;
    const isOpen = () => mine === connection;
    const hearSign = () => after(SILENCE_MS, () => mine.abort());
    let liveSince = Infinity;
    // An answer that never begins is silence as well.
    hearSign();
    try {
      const end = await hearEvents(runtime, {
        signal: mine.signal,
        lastId,
        isOpen,
        onOpen() {
          if (!isOpen()) return;
          // Without an id to go on from, nobody sends what was missed since the last time.
          if (opened && lastId === undefined) void refetch(runtime);
          opened = true;
          liveSince = now();
          publish({ status: "live" });
        },
        onSign: hearSign,
        onId: (id) => void (lastId = id),
        onEvent: hearers.tell,
      });
      if (!isOpen()) return;
      close();
      if (end === "off") publish({ status: "off" });
      // A server that starts anew ends its streams: the next try says whether it is back.
      else tryAgain(liveSince);
    } catch (thrown) {
      if (!isOpen()) return;
      close();
      const error = toBasiqError(thrown);
      if (state.status !== "retrying") report(error);
      publish({ status: isFinal(error) ? "stopped" : "retrying", error });
      if (!isFinal(error)) tryAgain(liveSince, askAgainFrom(error, now()));
    }
  }

  function tryAgain(liveSince: number, from = -Infinity) {
    if (now() - liveSince >= LASTING_MS) failures = 0;
    const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    // Half to one and a half, so that those whom a restart cut off don't come back together.
    after(Math.max(delay * (0.5 + random()), from - now()), () => void open());
    failures += 1;
  }

  function onWorldChange() {
    if (state.status === "off" || state.status === "stopped") return;
    if (visibility.get() && online.get()) {
      if (connection !== undefined) return;
      cancelTimer();
      if (state.status === "paused") publish(CONNECTING);
      void open();
    } else if (state.status !== "paused") {
      close();
      // Whoever comes back begins anew.
      failures = 0;
      publish({ status: "paused" });
    }
  }

  function begin() {
    cancelLeave();
    leaveWorld();
    leaveWorld = stopAll(visibility.subscribe(onWorldChange), online.subscribe(onWorldChange));
    onWorldChange();
    // StrictMode leaves and comes back at once; only a real end closes the stream.
    return () => void (cancelLeave = setTimer(leave, 0));
  }

  function leave() {
    leaveWorld();
    close();
    if (state.status === "live" || state.status === "paused") state = CONNECTING;
  }

  return {
    subscribe: listeners.add,
    state: () => state,
    onEvent: hearers.add,
    reopen() {
      publish(CONNECTING);
      onWorldChange();
    },
    clear: leave,
  };
}
