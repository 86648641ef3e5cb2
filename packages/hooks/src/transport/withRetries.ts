import { type BasiqError, isFinal, toBasiqError } from "../errors/BasiqError.js";
import { backOff } from "../lib/backOff.js";
import type { Environment } from "../environment/environment.js";

const MOST_RETRIES = 2;
const BACK_OFF = { firstMs: 500, factor: 4, longestMs: 2_000 };

/** Tries something again that may pass, twice at most; gives up at once when `signal` says so. */
export async function withRetries<Value>(
  { setTimer }: Pick<Environment, "setTimer">,
  signal: Pick<AbortSignal, "aborted">,
  attempt: () => Promise<Value>,
  isHopeless: (error: BasiqError) => boolean = isFinal,
): Promise<Value> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = toBasiqError(thrown);
      if (signal.aborted || isHopeless(error) || failures > MOST_RETRIES) throw error;
      await new Promise<void>((resolve) => void setTimer(resolve, backOff(failures, BACK_OFF)));
      if (signal.aborted) throw error;
    }
  }
}
