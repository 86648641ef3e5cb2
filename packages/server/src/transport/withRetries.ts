import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { Answer } from "./send.js";

export interface Retries {
  readonly setTimer: SetTimer;
  /** 0 to 1. */
  readonly random: () => number;
}

// Twice, and in all under two seconds: a person waits for it, and the page tries again by itself.
const PAUSES_MS = [200, 800];
// Basiq asks for more than that: then the browser is told, and no request is held open meanwhile.
const LONGEST_WAIT_S = 1;

/**
 * Asks again what reads only, where it may have been a hiccup: no answer, or a 5xx. Not after a timeout,
 * which has cost ten seconds already, nor after 429, which asks for fewer requests.
 */
export async function withRetries(
  { setTimer, random }: Retries,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (const pause of PAUSES_MS) {
    // Each attempt follows from how the one before ended.
    const answer = await attempt().catch(unlessNetwork);
    if (answer !== undefined && !mayPass(answer)) return answer;
    // Half to one and a half, so that those who failed together don't come back together.
    const delay = pause * (0.5 + random());
    await new Promise<void>((resolve) => void setTimer(resolve, delay));
  }
  return attempt();
}

function unlessNetwork(thrown: unknown): undefined {
  if (!(thrown instanceof BasiqServerError) || thrown.code !== "network") throw thrown;
}

function mayPass({ status, retryAfter = 0 }: Answer): boolean {
  return status >= 500 && retryAfter <= LONGEST_WAIT_S;
}
