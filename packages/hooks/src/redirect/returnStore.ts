import { createStore } from "../lib/store.js";
import { storedJobsOf } from "../jobs/storedJobs.js";
import { refetch } from "../resources/refetch.js";
import type { BasiqEvent } from "../session/events.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { type Arrival, readArrival } from "./arrival.js";
import { CHECKING, type ConsentReturn, NONE } from "./consentReturn.js";
import { pathOf } from "./page.js";
import type { UsedReturn } from "./readReturnState.js";
import type { ReturnState } from "./returnState.js";
import { createStoredReturns, returnName } from "./storedReturns.js";

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
  const { currentUrl, replaceUrl, now } = runtime.environment;
  const returns = createStoredReturns(runtime);
  const { get, set, subscribe } = createStore(CHECKING);
  let arrivedAt: string | undefined;
  let cleaned: string | undefined;

  const dismiss = () => set(NONE);

  function emitReturned(outcome: Outcome, jobs: number, departure?: ReturnState) {
    const durationMs = departure && now() - departure.at;
    runtime.emit({ type: "returned", flow: departure?.flow, outcome, jobs, durationMs });
  }

  /** Uses up what was stored for a return: from now on the same address is a reload, or a mismatch. */
  function receive(arrival: Extract<Arrival, { isReturn: true }>): ConsentReturn {
    const { jobIds, path } = arrival;
    const name = returnName(arrival);
    const check = returns.check(name, arrival);
    switch (check.status) {
      case "valid":
        return welcome(name, { ...check.departure, path, jobIds });
      case "used":
        return get() === CHECKING ? receivedBefore(path) : get();
      case "expired":
        returns.storeUsed(name, { ...check.departure, path, jobIds, isOver: true });
        emitReturned(check.status, 0, check.departure);
        return { status: check.status, dismiss };
      case "state-mismatch":
        emitReturned(check.status, 0);
        return { status: check.status, dismiss };
      default:
        return check satisfies never;
    }
  }

  function welcome(name: string, used: UsedReturn): ConsentReturn {
    returns.storeUsed(name, used);
    const outcome = returns.show(name, used, dismiss);
    emitReturned(outcome.status, used.jobIds.length, used);
    if (outcome.status === "returned") storedJobsOf(runtime).add(outcome.jobs);
    // No jobs doesn't mean that nothing changed.
    void refetch(runtime);
    return outcome;
  }

  /** What this page has received before it was loaded again. */
  function receivedBefore(path: string): ConsentReturn {
    const pending = storedJobsOf(runtime);
    pending.read();
    return returns.showAgain(path, pending.list(), dismiss) ?? NONE;
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
      if (!arrival.isReturn)
        return get() === CHECKING ? set(receivedBefore(arrival.path)) : undefined;
      replaceUrl(arrival.cleanUrl);
      cleaned = arrival.cleanUrl;
      if (href === arrivedAt) return;
      arrivedAt = href;
      set(receive(arrival));
    },
    updateRouter() {
      if (cleaned !== undefined) runtime.replaceUrl(pathOf(new URL(cleaned)));
      cleaned = undefined;
    },
    clear() {
      set(CHECKING);
      arrivedAt = undefined;
    },
  };
}
