import { BasiqServerError } from "../errors/BasiqServerError.js";
import { jittered } from "../lib/backOff.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { Answer } from "./send.js";

export interface Retries {
  readonly setTimer: SetTimer;
  /** 0 to 1. */
  readonly random: () => number;
}

// Twice, within two seconds in all: a person waits for the answer, and the page tries again by itself.
const PAUSES_MS = [200, 800];
// If Basiq asks for a longer pause the browser gets that pause to wait; no request is held open that long.
const LONGEST_WAIT_S = 1;

/**
 * Tries a read again after what may be a brief fault: no answer, or a 5xx. Not after a timeout, which has cost
 * ten seconds already, nor after 429, which asks for fewer requests.
 */
export async function withRetries(
  { setTimer, random }: Retries,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (const pause of PAUSES_MS) {
    // Each attempt follows from how the one before ended.
    const answer = await attempt().catch(unlessNetwork);
    if (answer !== undefined && !mayPass(answer)) return answer;
    await new Promise<void>((resolve) => void setTimer(resolve, jittered(pause, random)));
  }
  return attempt();
}

function unlessNetwork(thrown: unknown): undefined {
  if (!(thrown instanceof BasiqServerError) || thrown.code !== "network") throw thrown;
}

function mayPass({ status, retryAfter = 0 }: Answer): boolean {
  return status >= 500 && retryAfter <= LONGEST_WAIT_S;
}
