import { createStore } from "../lib/store.js";
import { storedJobsOf } from "../jobs/storedJobs.js";
import { refetch } from "../resources/refetch.js";
import type { BasiqEvent } from "../session/events.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { type Arrival, readArrival } from "./arrival.js";
import {
  CHECKING,
  checkReturn,
  type ConsentReturn,
  isShownAgain,
  NONE,
  returnedWith,
} from "./consentReturn.js";
import { readReturnState } from "./readReturnState.js";
import { RETURN_MS, RETURN_NAME, type ReturnState } from "./returnState.js";

/** The one return of a page, shared by all that ask. */
export interface ReturnStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ConsentReturn;
  /** Reads the address of the page and cleans it; a second call with the same address changes nothing. */
  readonly arrive: () => void;
  readonly clear: () => void;
}

/** The one return of a runtime. */
export const returnStoreOf = runtimePart(createReturnStore);

type Outcome = Extract<BasiqEvent, { type: "returned" }>["outcome"];

function createReturnStore(runtime: Runtime): ReturnStore {
  const { environment, storage } = runtime;
  const { currentUrl, replaceUrl, now } = environment;
  const { get, set, subscribe } = createStore(CHECKING);
  let arrivedAt: string | undefined;

  const dismiss = () => set(NONE);
  const dismissAndForget = (name: string) => () => {
    storage.remove(name);
    dismiss();
  };

  function emitReturned(outcome: Outcome, jobs: number, departure?: ReturnState) {
    const durationMs = departure && now() - departure.at;
    runtime.emit({ type: "returned", flow: departure?.flow, outcome, jobs, durationMs });
  }

  /** Uses up what was stored for a return: the same address is a mismatch in any other tab. */
  function receive({ nonce, jobIds, path }: Extract<Arrival, { isReturn: true }>): ConsentReturn {
    const name = `${RETURN_NAME}${nonce}`;
    const { status, departure } = checkReturn(nonce === undefined ? undefined : storage.get(name));
    if (departure !== undefined) storage.remove(name);
    if (status !== "valid") {
      emitReturned(status, 0, departure);
      return { status, dismiss };
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
    return outcome;
  }

  /** What this page has received before it was loaded again. */
  function receivedBefore(path: string): ConsentReturn {
    const pending = storedJobsOf(runtime);
    pending.read();
    for (const name of storage.names().filter((one) => one.startsWith(RETURN_NAME))) {
      const stored = storage.get(name);
      const departure = stored?.expired === false ? readReturnState(stored.value) : undefined;
      if (isShownAgain(departure, path, pending.list()))
        return returnedWith(departure.jobIds, departure, dismissAndForget(name));
    }
    return NONE;
  }

  return {
    subscribe,
    state: get,
    arrive() {
      const href = currentUrl();
      if (href === undefined) return set(NONE);
      const arrival = readArrival(href);
      if (!arrival.isReturn)
        return get() === CHECKING ? set(receivedBefore(arrival.path)) : undefined;
      replaceUrl(arrival.cleanUrl);
      if (href === arrivedAt) return;
      arrivedAt = href;
      set(receive(arrival));
    },
    clear() {
      set(CHECKING);
      arrivedAt = undefined;
    },
  };
}
