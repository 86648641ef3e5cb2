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
import { createShownReturn } from "./shownReturn.js";
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
  const { currentUrl, replaceUrl } = runtime.environment;
  const returns = createStoredReturns(runtime);
  const store = createStore(CHECKING);
  const { get, set, subscribe } = store;
  const { backWith, show, dismiss, stop } = createShownReturn(runtime, store, returns);
  let arrivedAt: string | undefined;
  let cleaned: string | undefined;

  /** Uses up what was stored for a return: from now on the same address is a reload, or a mismatch. */
  function receive(arrival: Extract<Arrival, { isReturn: true }>) {
    const { jobIds, path } = arrival;
    const name = returnName(arrival);
    const check = returns.check(name, arrival);
    switch (check.status) {
      case "valid":
        return welcome(name, { ...check.departure, path, jobIds });
      case "used":
        return get() === CHECKING ? receiveAgain(path) : undefined;
      case "expired":
        returns.storeUsed(name, { ...check.departure, path, jobIds, isOver: true });
        emitReturned(runtime, check.status, 0, check.departure);
        return set({ status: check.status, dismiss });
      case "state-mismatch":
        emitReturned(runtime, check.status, 0);
        return set({ status: check.status, dismiss });
      default:
        return check satisfies never;
    }
  }

  function welcome(name: string, used: UsedReturn) {
    returns.storeUsed(name, used);
    const back = backWith(name, used);
    emitReturned(runtime, back.status, used.jobIds.length, used);
    if (back.status === "returned") storedJobsOf(runtime).add(back.jobs);
    // No jobs doesn't mean that nothing changed.
    void refetch(runtime);
    show(back, used);
  }

  /** What this page has received before it was loaded again. */
  function receiveAgain(path: string) {
    const pending = storedJobsOf(runtime);
    pending.read();
    const again = returns.shownAgain(path, pending.list());
    if (again === undefined) return set(NONE);
    show(backWith(again.name, again.used), again.used);
  }

  function arrive() {
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
  }

  return {
    subscribe,
    state: get,
    arrive,
    updateRouter() {
      if (cleaned !== undefined) runtime.replaceUrl(pathOf(new URL(cleaned)));
      cleaned = undefined;
    },
    clear() {
      stop();
      set(CHECKING);
      arrivedAt = undefined;
    },
  };
}

function emitReturned(
  { emit, environment }: Runtime,
  outcome: Outcome,
  jobs: number,
  departure?: ReturnState,
) {
  const durationMs = departure && environment.now() - departure.at;
  emit({ type: "returned", flow: departure?.flow, outcome, jobs, durationMs });
}
