import type { PendingJob } from "../jobs/storedJobs.js";
import type { Runtime } from "../session/runtime.js";
import type { Arrival } from "./arrival.js";
import { checkReturn, isShownAgain, type ReturnCheck } from "./consentReturn.js";
import { readReturnState, type UsedReturn } from "./readReturnState.js";
import { RETURN_MS, RETURN_NAME } from "./returnState.js";

type Return = Extract<Arrival, { isReturn: true }>;

/** What the browser's storage has of a person's returns, each under the name of its redirect. */
export interface StoredReturns {
  readonly check: (name: string, arrival: Return) => ReturnCheck;
  /** Stores that a return was used, where and with which jobs. */
  readonly storeUsed: (name: string, used: UsedReturn) => void;
  /** The return that a page which was loaded again still shows. */
  readonly shownAgain: (
    path: string,
    pending: readonly PendingJob[],
  ) => { readonly name: string; readonly used: UsedReturn } | undefined;
}

export const returnName = ({ nonce }: Return) => `${RETURN_NAME}${nonce}`;

export function createStoredReturns({
  storage,
  environment: { now },
}: Pick<Runtime, "storage" | "environment">): StoredReturns {
  return {
    check: (name, arrival) =>
      checkReturn(arrival, arrival.nonce === undefined ? undefined : storage.get(name)),
    storeUsed(name, used) {
      // First, so that it is used up even where there is no space for what follows: only a reload won't find it then.
      storage.remove(name);
      try {
        storage.set(name, used, now() + RETURN_MS);
      } catch {}
    },
    shownAgain(path, pending) {
      for (const name of storage.names().filter((one) => one.startsWith(RETURN_NAME))) {
        const stored = storage.get(name);
        const used = stored?.expired === false ? readReturnState(stored.value) : undefined;
        if (isShownAgain(used, path, pending)) return { name, used };
      }
      return undefined;
    },
  };
}
