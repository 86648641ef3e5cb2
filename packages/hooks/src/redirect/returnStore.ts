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
import { readReturnState, type UsedReturn } from "./readReturnState.js";
import { RETURN_MS, RETURN_NAME, type ReturnState } from "./returnState.js";
import type { Shared } from "./shared.js";
import { type SharedRead, watchShared } from "./watchShared.js";

/** The return of a page, shared by all components. */
export interface ReturnStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ConsentReturn;
  /** Reads the address of the page and cleans it; a second call with the same address changes nothing. */
  readonly arrive: () => void;
  /** Tells the app's router of an address that `arrive` has cleaned; call it once the page is drawn. */
  readonly updateRouter: () => void;
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
  let cleaned: string | undefined;
  let stopWatching = () => {};

  function dismiss() {
    stopWatching();
    set(NONE);
  }

  /** Stores that a return was used, where and with which jobs. */
  function storeUsed(name: string, used: UsedReturn) {
    // First, so that it is used up even if there is no space for what follows; then a reload doesn't find it.
    storage.remove(name);
    try {
      storage.set(name, used, now() + RETURN_MS);
    } catch {}
  }

  const retry = () => refetch(runtime, ["consents", "connections"]);

  const backWith = (name: string, used: UsedReturn) =>
    returnedWith(used.jobIds, used, () => {
      storeUsed(name, { ...used, isOver: true });
      dismiss();
    });

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

  /** Uses up what was stored for a return: from now on the same address is a reload, or a mismatch. */
  function receive(arrival: Extract<Arrival, { isReturn: true }>) {
    const { nonce, jobIds, path } = arrival;
    const name = `${RETURN_NAME}${nonce}`;
    const check = checkReturn(arrival, nonce === undefined ? undefined : storage.get(name));
    switch (check.status) {
      case "valid":
        return welcome(name, { ...check.departure, path, jobIds });
      case "used":
        return get() === CHECKING ? receiveAgain(path) : undefined;
      case "expired":
        storeUsed(name, { ...check.departure, path, jobIds, isOver: true });
        emitReturned(check.status, 0, check.departure);
        return set({ status: check.status, dismiss });
      case "state-mismatch":
        emitReturned(check.status, 0);
        return set({ status: check.status, dismiss });
      default:
        return check satisfies never;
    }
  }

  function welcome(name: string, used: UsedReturn) {
    storeUsed(name, used);
    const back = backWith(name, used);
    emitReturned(back.status, used.jobIds.length, used);
    if (back.status === "returned") storedJobsOf(runtime).add(back.jobs);
    // No jobs doesn't mean that nothing changed.
    void refetch(runtime);
    show(back, used.before);
  }

  /** What this page has received before it was loaded again. */
  function receiveAgain(path: string) {
    const pending = storedJobsOf(runtime);
    pending.read();
    for (const name of storage.names().filter((one) => one.startsWith(RETURN_NAME))) {
      const stored = storage.get(name);
      const departure = stored?.expired === false ? readReturnState(stored.value) : undefined;
      if (isShownAgain(departure, path, pending.list()))
        return show(backWith(name, departure), departure.before);
    }
    return set(NONE);
  }

  return {
    subscribe,
    state: get,
    arrive() {
      // The address stays as it is until it is known whose return it may be.
      if (runtime.waiting) return;
      const href = currentUrl();
      if (href === undefined) return set(NONE);
      const arrival = readArrival(href);
      if (!arrival.isReturn) return get() === CHECKING ? receiveAgain(arrival.path) : undefined;
      replaceUrl(arrival.cleanUrl);
      cleaned = arrival.cleanUrl;
      if (href === arrivedAt) return;
      arrivedAt = href;
      receive(arrival);
    },
    updateRouter() {
      if (cleaned === undefined) return;
      const { pathname, search, hash } = new URL(cleaned);
      cleaned = undefined;
      runtime.replaceUrl(pathname + search + hash);
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
