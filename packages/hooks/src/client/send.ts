import type { Answer } from "./answerError.js";
import { BasiqError, type ErrorIds } from "./BasiqError.js";
import type { Environment } from "./environment.js";

export interface Outgoing {
  readonly url: string;
  readonly init: RequestInit;
  readonly timeoutMs: number;
  /** Gives the request up early. */
  readonly signal?: AbortSignal;
  readonly ids?: ErrorIds | undefined;
}

/**
 * Sends one request and reads its answer as JSON, within one time limit for both.
 *
 * @throws {BasiqError} `timeout` or `network`; any HTTP status is an answer, not an error.
 */
export async function send(
  { fetch, setTimer }: Environment,
  { url, init, timeoutMs, signal, ids }: Outgoing,
): Promise<Answer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const cancelTimer = setTimer(abort, timeoutMs);
  signal?.addEventListener("abort", abort);
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    const { status, headers } = response;
    return { status, headers, body: readJson(await response.text()) };
  } catch (cause) {
    // The cause of an aborted request says only that it was aborted.
    if (controller.signal.aborted) throw new BasiqError("timeout", ids);
    throw new BasiqError("network", { ...ids, cause });
  } finally {
    cancelTimer();
    signal?.removeEventListener("abort", abort);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
