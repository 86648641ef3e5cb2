import { isBasiqId } from "@basiq-kit/schema";
import type { BasiqEvent } from "../session/events.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { refetch } from "../resources/refetch.js";
import { createStore } from "../lib/store.js";
import { storedJobsOf, type PendingJob } from "../jobs/storedJobs.js";
import type { ConsentAction } from "../state/consentAction.js";
import { isNonce, RETURN_MS, RETURN_NAME, type ReturnState } from "./returnState.js";
import { readReturnState } from "./readReturnState.js";
import { returnParameters, withoutReturn } from "./returnUrl.js";

interface Dismissable {
  /** Ends it: the next page load finds nothing. */
  readonly dismiss: () => void;
}

interface Back extends Dismissable {
  /** What they left for; `undefined` for a first consent, and for a connection that was mended. */
  readonly action: ConsentAction | undefined;
  /** Where they go next: a path of this origin. */
  readonly returnTo: string;
}

/**
 * How a person came to this page.
 *
 * ```
 * checking ─▶ none
 *     ├─────▶ returned | unknown-outcome ─▶ none   (dismissed)
 *     └─────▶ state-mismatch | expired ─▶ none     (dismissed)
 * ```
 */
export type ConsentReturn =
  | { readonly status: "checking" }
  | { readonly status: "none" }
  | (Back & {
      readonly status: "returned";
      /** What runs for them now: hand each to `useJobProgress`, or all to `useJobsProgress`. */
      readonly jobs: readonly PendingJob[];
    })
  /** Back without jobs: cancelled, or done with something that starts none. Basiq doesn't say which. */
  | (Back & { readonly status: "unknown-outcome" })
  /** Nobody left here for this return: an old link, another person's, or a forged one. */
  | (Dismissable & { readonly status: "state-mismatch" })
  | (Dismissable & { readonly status: "expired" });

/** The one return of a page. */
export interface ConsentReturns {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ConsentReturn;
  /** Takes in the address of the page, and cleans it; nothing happens the second time. */
  readonly arrive: () => void;
  readonly clear: () => void;
}

export const CHECKING: ConsentReturn = { status: "checking" };
const NONE: ConsentReturn = { status: "none" };
const MOST_JOBS = 20;

/** The one return of a runtime. */
export const consentReturnsOf = runtimePart(createConsentReturns);

function createConsentReturns(runtime: Runtime): ConsentReturns {
  const { environment, storage } = runtime;
  const { currentUrl, replaceUrl, now } = environment;
  const { get, set, subscribe } = createStore(CHECKING);
  let arrivedAt: string | undefined;

  function dismissing(name?: string): Dismissable {
    return {
      dismiss() {
        if (name !== undefined) storage.remove(name);
        set(NONE);
      },
    };
  }

  function tell(outcome: Outcome, jobs: number, left?: ReturnState) {
    const durationMs = left && now() - left.at;
    runtime.emit({ type: "returned", flow: left?.flow, outcome, jobs, durationMs });
  }

  function back(name: string, { action, returnTo, kind }: ReturnState, ids: readonly string[]) {
    const jobs = ids.map((jobId) => ({ jobId, kind }));
    const here = { action, returnTo, ...dismissing(name) };
    return jobs.length === 0
      ? ({ status: "unknown-outcome", ...here } as const)
      : ({ status: "returned", jobs, ...here } as const);
  }

  function refuse(status: "state-mismatch" | "expired", left?: ReturnState): ConsentReturn {
    tell(status, 0, left);
    return { status, ...dismissing() };
  }

  /** Spends the state of a return: whoever comes with it again finds it used. */
  function takeIn(nonce: string | null, ids: readonly string[], path: string): ConsentReturn {
    const name = RETURN_NAME + nonce;
    const kept = isNonce(nonce) ? storage.get(name) : undefined;
    const left = readReturnState(kept?.value);
    if (kept === undefined || left === undefined || left.path !== undefined)
      return refuse("state-mismatch");
    storage.remove(name);
    if (kept.expired) return refuse("expired", left);
    try {
      storage.set(name, { ...left, path, jobIds: ids }, now() + RETURN_MS);
    } catch {
      // It was spent all the same; a reload will not find it.
    }
    const outcome = back(name, left, ids);
    tell(outcome.status, ids.length, left);
    if (outcome.status === "returned") storedJobsOf(runtime).add(outcome.jobs);
    // No jobs doesn't mean that nothing changed.
    void refetch(runtime);
    return outcome;
  }

  /** The page was loaded again: the answer is the same, until its jobs have ended. */
  function takeUp(path: string): ConsentReturn {
    const pending = storedJobsOf(runtime);
    pending.read();
    for (const name of storage.names().filter((one) => one.startsWith(RETURN_NAME))) {
      const kept = storage.get(name);
      const left = kept?.expired === false ? readReturnState(kept.value) : undefined;
      if (left?.path !== path) continue;
      const { jobIds } = left;
      if (jobIds.length === 0 || pending.list().some(({ jobId }) => jobIds.includes(jobId)))
        return back(name, left, jobIds);
    }
    return NONE;
  }

  return {
    subscribe,
    state: get,
    arrive() {
      const href = currentUrl();
      if (href === undefined) return set(NONE);
      const [added, rest] = [returnParameters(href), withoutReturn(href)];
      const path = rest.pathname + rest.search;
      const ids = `${added.get("jobId") ?? ""},${added.get("jobIds") ?? ""}`.split(",");
      const nonce = added.get("state");
      // Someone else's sign-in comes back with a `state` too, and with a `code`.
      const isReturn = ids.some(Boolean) || (isNonce(nonce) && !rest.searchParams.has("code"));
      if (!isReturn) return get() === CHECKING ? set(takeUp(path)) : undefined;
      replaceUrl(rest.href);
      if (href === arrivedAt) return;
      arrivedAt = href;
      set(takeIn(nonce, [...new Set(ids.filter(isBasiqId))].slice(0, MOST_JOBS), path));
    },
    clear() {
      set(CHECKING);
      arrivedAt = undefined;
    },
  };
}

type Outcome = Extract<BasiqEvent, { type: "returned" }>["outcome"];
