import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { SetTimer } from "../lib/setTimer.js";
import { withTimeout } from "../lib/withTimeout.js";

export interface CallHandlerOptions {
  readonly limitMs: number;
  readonly setTimer: SetTimer;
}

/**
 * Calls a function of the app's about jobs, and waits for it up to a limit: one that never settles would hold up the
 * check-up and the end of the server for good. It throws `job-handler-failed`.
 */
export async function callHandler(
  handler: () => unknown,
  { limitMs, setTimer }: CallHandlerOptions,
): Promise<void> {
  try {
    await withTimeout(Promise.resolve(handler()), limitMs, setTimer);
  } catch (cause) {
    throw new BasiqServerError("job-handler-failed", { cause });
  }
}
