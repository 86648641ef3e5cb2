import type { Answer, Route } from "./answerError.js";
import { type AppHeaders, fetchFromApp } from "./appHeaders.js";
import { BasiqError, type ErrorIds, toBasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import type { Contract } from "./loadContract.js";
import { withContract } from "./withContract.js";

/** What every request needs: the outside world, and the contract that parses its answer. */
export interface Sender {
  readonly environment: Environment;
  readonly loadContract: () => Promise<Contract>;
  /** Headers for requests to the app's server, if it needs any. */
  readonly appHeaders?: () => AppHeaders | undefined;
  /** The Basiq user of the last token, if there was one: errors carry it for support. */
  readonly userId?: () => string | undefined;
}

export interface Outgoing {
  readonly route: Route;
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> };
  readonly timeoutMs: number;
  /** Aborts the request early. */
  readonly signal?: AbortSignal;
  readonly ids?: ErrorIds | undefined;
}

/**
 * Sends one request and returns its answer as JSON, together with the contract to parse it. One time
 * limit covers both.
 *
 * @throws {BasiqError} `timeout`, `network` or `headers-failed`; any HTTP status is an answer, not an error.
 */
export async function send(
  sender: Sender,
  { route, url, init, timeoutMs, signal, ids }: Outgoing,
): Promise<Answer> {
  const { environment, loadContract } = sender;
  const controller = new AbortController();
  const abort = () => controller.abort();
  const cancelTimer = environment.setTimer(abort, timeoutMs);
  signal?.addEventListener("abort", abort);
  try {
    const signalled = { ...init, signal: controller.signal };
    const request = readAnswer(
      route === "server"
        ? fetchFromApp(sender, url, signalled)
        : environment.fetch(url, { ...signalled, credentials: "omit", redirect: "error" }),
    );
    const [answer, contract] = await withContract(loadContract, request, controller.signal);
    return { ...answer, contract };
  } catch (cause) {
    // The cause of an aborted request says only that it was aborted.
    if (controller.signal.aborted) throw new BasiqError("timeout", ids);
    throw toBasiqError(cause, ids);
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
