import type { Store } from "../lib/store.js";
import type { Runtime } from "../session/runtime.js";
import { type CameBack, type ConsentReturn, NONE, returnedWith } from "./consentReturn.js";
import type { UsedReturn } from "./readReturnState.js";
import { createChangesWatch } from "./returnChanges.js";
import type { StoredReturns } from "./storedReturns.js";

/** The return that a page shows, with what has changed since the person left. */
export interface ShownReturn {
  /** What the person came back with, until they dismiss it: then a reload of the same address shows nothing. */
  readonly backWith: (name: string, used: UsedReturn) => CameBack;
  readonly show: (back: CameBack, used: UsedReturn) => void;
  readonly dismiss: () => void;
  /** Follows no changes any more. */
  readonly stop: () => void;
}

export function createShownReturn(
  runtime: Runtime,
  { set }: Pick<Store<ConsentReturn>, "set">,
  { storeUsed }: StoredReturns,
): ShownReturn {
  const { follow, stop } = createChangesWatch(runtime);

  function dismiss() {
    stop();
    set(NONE);
  }

  return {
    backWith: (name, used) =>
      returnedWith(used.jobIds, used, () => {
        storeUsed(name, { ...used, isOver: true });
        dismiss();
      }),
    show: (back, used) => follow(used.before, (changes) => set({ ...back, changes })),
    dismiss,
    stop,
  };
}
