import { createStore } from "../lib/store.js";
import { storedJobsOf } from "../jobs/storedJobs.js";
import { refetch } from "../resources/refetch.js";
import type { BasiqEvent } from "../session/events.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { type Arrival, readArrival } from "./arrival.js";
import { changesBetween } from "./changesBetween.js";
import {
  type CameBack,
  CHECKING,
  checkReturn,
  type ConsentReturn,
  isShownAgain,
  NONE,
  type ReturnChanges,
  returnedWith,
} from "./consentReturn.js";
import { readReturnState } from "./readReturnState.js";
import { RETURN_MS, RETURN_NAME, type ReturnState } from "./returnState.js";
import type { Shared } from "./shared.js";
import { type SharedRead, watchShared } from "./watchShared.js";

/** The return of a page, shared by all components. */
export interface ReturnStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ConsentReturn;
  /** Reads the address of the page and cleans it; a second call with the same address changes nothing. */
  readonly arrive: () => void;
  readonly clear: () => void;
}

/** Each runtime has one. */
export const returnStoreOf = runtimePart(createReturnStore);

type Outcome = Extract<BasiqEvent, { type: "returned" }>["outcome"];

function createReturnStore(runtime: Runtime): ReturnStore {
  const { environment, storage } = runtime;
  const { currentUrl, replaceUrl, now } = environment;
  const { get, set, subscribe } = createStore(CHECKING);
  let arrivedAt: string | undefined;
  let stopWatching = () => {};

  const dismiss = () => set(NONE);
  const dismissAndForget = (name: string) => () => {
    stopWatching();
    storage.remove(name);
    dismiss();
  };

  const retry = () => refetch(runtime, ["consents", "connections"]);

  /** Shows a return, and what has changed since the person left, once that is known. */
  function show(back: CameBack, before: Shared | undefined) {
    stopWatching();
    if (runtime.serverUrl === undefined)
      return set({ ...back, changes: { status: "ready", ...changesBetween(before, {}) } });
    const watch = watchShared(runtime, update);
    stopWatching = watch.stop;
    function update() {
      set({ ...back, changes: changesSince(before, watch.read(), retry) });
    }
    update();
  }

  function emitReturned(outcome: Outcome, jobs: number, departure?: ReturnState) {
    const durationMs = departure && now() - departure.at;
    runtime.emit({ type: "returned", flow: departure?.flow, outcome, jobs, durationMs });
  }

  /** Uses up what was stored for a return: the same address is a mismatch in any other tab. */
  function receive({ nonce, jobIds, path }: Extract<Arrival, { isReturn: true }>) {
    const name = `${RETURN_NAME}${nonce}`;
    const { status, departure } = checkReturn(nonce === undefined ? undefined : storage.get(name));
    if (departure !== undefined) storage.remove(name);
    if (status !== "valid") {
      emitReturned(status, 0, departure);
      return set({ status, dismiss });
    }
    try {
      storage.set(name, { ...departure, path, jobIds }, now() + RETURN_MS);
    } catch {
      // It was used up all the same; only a reload won't find it.
    }
    const outcome = returnedWith(jobIds, departure, dismissAndForget(name));
    emitReturned(outcome.status, jobIds.length, departure);
    if (outcome.status === "returned") storedJobsOf(runtime).add(outcome.jobs);
    // No jobs doesn't mean that nothing changed.
    void refetch(runtime);
    return show(outcome, departure.before);
  }

  /** What this page has received before it was loaded again. */
  function receiveAgain(path: string) {
    const pending = storedJobsOf(runtime);
    pending.read();
    for (const name of storage.names().filter((one) => one.startsWith(RETURN_NAME))) {
      const stored = storage.get(name);
      const departure = stored?.expired === false ? readReturnState(stored.value) : undefined;
      if (isShownAgain(departure, path, pending.list()))
        return show(
          returnedWith(departure.jobIds, departure, dismissAndForget(name)),
          departure.before,
        );
    }
    return set(NONE);
  }

  return {
    subscribe,
    state: get,
    arrive() {
      const href = currentUrl();
      if (href === undefined) return set(NONE);
      const arrival = readArrival(href);
      if (!arrival.isReturn) return get() === CHECKING ? receiveAgain(arrival.path) : undefined;
      replaceUrl(arrival.cleanUrl);
      if (href === arrivedAt) return;
      arrivedAt = href;
      receive(arrival);
    },
    clear() {
      stopWatching();
      set(CHECKING);
      arrivedAt = undefined;
    },
  };
}

function changesSince(
  before: Shared | undefined,
  read: SharedRead,
  retry: () => Promise<void>,
): ReturnChanges {
  switch (read.status) {
    case "loading":
      return read;
    case "error":
      return { ...read, retry };
    case "ready":
      return { status: "ready", ...changesBetween(before, read.shared) };
    default:
      return read satisfies never;
  }
}
