import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { SetTimer } from "../lib/setTimer.js";
import { CLAIM_MS } from "../store/claim.js";

export interface Renewal {
  /** Its result says nothing that matters here: work that has started goes on. */
  readonly renew: () => Promise<unknown>;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  /** Keeps no process alive. */
  readonly setTimer: SetTimer;
}

// Three renewals in a row may fail before the claim ends.
const EVERY_MS = CLAIM_MS / 4;

/**
 * Renews a claim for as long as the work goes on, so that nobody else starts it. It ends with the server, even where
 * the work doesn't: after that it can't be known whether the process goes on.
 */
export async function whileRenewed<Value>(
  work: Promise<Value>,
  { renew, requireOpen, setTimer }: Renewal,
): Promise<Value> {
  let isOver = false;
  let stop = () => {};
  let renewal = Promise.resolve();

  async function renewNow(): Promise<void> {
    try {
      requireOpen();
      await renew();
    } catch (thrown) {
      // A store that is away may be back the next time. If it isn't, the end of the work reports it.
      if (thrown instanceof BasiqServerError && thrown.code === "closing") return;
    }
    if (!isOver) wait();
  }
  function wait(): void {
    stop = setTimer(() => void (renewal = renewNow()), EVERY_MS);
  }

  wait();
  try {
    return await work;
  } finally {
    isOver = true;
    stop();
    // One that arrives late would overwrite what is stored once the work is done.
    await renewal;
  }
}
