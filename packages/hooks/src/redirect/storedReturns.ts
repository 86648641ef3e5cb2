import type { PendingJob } from "../jobs/storedJobs.js";
import type { Runtime } from "../session/runtime.js";
import type { Arrival } from "./arrival.js";
import { checkReturn, isShownAgain, type ReturnCheck, returnedWith } from "./consentReturn.js";
import { readReturnState, type UsedReturn } from "./readReturnState.js";
import { RETURN_MS, RETURN_NAME } from "./returnState.js";

type Return = Extract<Arrival, { isReturn: true }>;

/** What a person who came back sees, until they dismiss it. */
export type ShownReturn = ReturnType<typeof returnedWith>;

/** What the browser's storage has of a person's returns, each under the name of its redirect. */
export interface StoredReturns {
  readonly check: (name: string, arrival: Return) => ReturnCheck;
  /** Stores that a return was used, where and with which jobs. */
  readonly storeUsed: (name: string, used: UsedReturn) => void;
  readonly show: (name: string, used: UsedReturn, onDismiss: () => void) => ShownReturn;
  /** The return that a page which was loaded again still shows. */
  readonly showAgain: (
    path: string,
    pending: readonly PendingJob[],
    onDismiss: () => void,
  ) => ShownReturn | undefined;
}

export const returnName = ({ nonce }: Return) => `${RETURN_NAME}${nonce}`;

export function createStoredReturns({
  storage,
  environment: { now },
}: Pick<Runtime, "storage" | "environment">): StoredReturns {
  function storeUsed(name: string, used: UsedReturn) {
    // First, so that it is used up even where there is no space for what follows: only a reload won't find it then.
    storage.remove(name);
    try {
      storage.set(name, used, now() + RETURN_MS);
    } catch {}
  }

  const show: StoredReturns["show"] = (name, used, onDismiss) =>
    returnedWith(used.jobIds, used, () => {
      storeUsed(name, { ...used, isOver: true });
      onDismiss();
    });

  return {
    check: (name, arrival) =>
      checkReturn(arrival, arrival.nonce === undefined ? undefined : storage.get(name)),
    storeUsed,
    show,
    showAgain(path, pending, onDismiss) {
      for (const name of storage.names().filter((one) => one.startsWith(RETURN_NAME))) {
        const stored = storage.get(name);
        const used = stored?.expired === false ? readReturnState(stored.value) : undefined;
        if (isShownAgain(used, path, pending)) return show(name, used, onDismiss);
      }
      return undefined;
    },
  };
}
