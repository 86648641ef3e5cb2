import { type BasiqError, isFinal, toBasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";

const RETRY_AFTER_MS = [500, 2_000] as const;

/** Tries something that may pass again, twice at most; gives up at once when `signal` says so. */
export async function withRetries<Value>(
  { setTimer }: Pick<Environment, "setTimer">,
  signal: Pick<AbortSignal, "aborted">,
  attempt: () => Promise<Value>,
  isHopeless: (error: BasiqError) => boolean = isFinal,
): Promise<Value> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = toBasiqError(thrown);
      const delay = RETRY_AFTER_MS[failures];
      if (signal.aborted || isHopeless(error) || delay === undefined) throw error;
      await new Promise<void>((resolve) => void setTimer(resolve, delay));
      if (signal.aborted) throw error;
    }
  }
}
