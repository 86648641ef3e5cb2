import type { Answer } from "./answerError.js";
import { BasiqError, type ErrorIds } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import type { Contract } from "./loadContract.js";
import { withContract } from "./withContract.js";

/** What every request needs: the outside world, and the contract that parses its answer. */
export interface Sender {
  readonly environment: Environment;
  readonly loadContract: () => Promise<Contract>;
}

export interface Outgoing {
  readonly url: string;
  readonly init: RequestInit;
  readonly timeoutMs: number;
  /** Aborts the request early. */
  readonly signal?: AbortSignal;
  readonly ids?: ErrorIds | undefined;
}

/**
 * Sends one request and returns its answer as JSON, together with the contract to parse it. One time
 * limit covers both.
 *
 * @throws {BasiqError} `timeout` or `network`; any HTTP status is an answer, not an error.
 */
export async function send(
  { environment: { fetch, setTimer }, loadContract }: Sender,
  { url, init, timeoutMs, signal, ids }: Outgoing,
): Promise<Answer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const cancelTimer = setTimer(abort, timeoutMs);
  signal?.addEventListener("abort", abort);
  try {
    const request = readAnswer(fetch(url, { ...init, signal: controller.signal }));
    const [answer, contract] = await withContract(loadContract, request, controller.signal);
    return { ...answer, contract };
  } catch (cause) {
    // The cause of an aborted request says only that it was aborted.
    if (controller.signal.aborted) throw new BasiqError("timeout", ids);
    throw new BasiqError("network", { ...ids, cause });
  } finally {
    cancelTimer();
    signal?.removeEventListener("abort", abort);
  }
}

async function readAnswer(request: Promise<Response>) {
  const response = await request;
  const { status, headers } = response;
  return { status, headers, body: readJson(await response.text()) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
