import { createParser } from "eventsource-parser";
import { answerError } from "./answerError.js";
import { fetchFromApp } from "./appHeaders.js";
import { BasiqError } from "../errors/BasiqError.js";
import type { Contract } from "./loadContract.js";
import type { ClientOptions } from "./client.js";
import { serverRequired } from "./serverRequired.js";
import { untilPersonIsKnown } from "./unknownPerson.js";
import { withContract } from "./withContract.js";

const LONGEST_EVENT = 64 * 1024;

export interface ServerEventsOptions {
  readonly signal: AbortSignal;
  /** The id of the last event received: the server continues after it. */
  readonly lastId: string | undefined;
  readonly onOpen: () => void;
  /** Called for everything that arrives, including heartbeats. */
  readonly onActivity: () => void;
  readonly onMessage: (contract: Contract, data: string, id: string | undefined) => void;
}

/**
 * Reads the server's stream until it ends; returns `off` if the server has none. Uses `fetch`, because
 * `EventSource` hides statuses and sends no headers.
 *
 * @throws {BasiqError} or whatever `fetch` throws.
 */
export async function readServerEvents(
  options: Pick<
    ClientOptions,
    "environment" | "serverUrl" | "locked" | "waiting" | "loadContract" | "appHeaders"
  >,
  { signal, lastId, onOpen, onActivity, onMessage }: ServerEventsOptions,
): Promise<"off" | "ended"> {
  const { environment, serverUrl, locked, waiting, loadContract } = options;
  if (locked) throw new BasiqError("person-changed");
  if (waiting) return untilPersonIsKnown();
  if (serverUrl === undefined) throw serverRequired(options);
  const request = fetchFromApp(options, `${serverUrl}/events`, {
    headers: {
      accept: "text/event-stream",
      ...(lastId === undefined ? {} : { "last-event-id": lastId }),
    },
    signal,
  });
  const [response, contract] = await withContract(loadContract, request, signal);
  const { status, ok, body, headers } = response;
  if (!ok)
    throw answerError(
      { status, headers, body: undefined, contract },
      "server",
      {},
      environment.now(),
    );
  if (status === 204 || body === null) return "off";
  // A sign-in page sent instead would end at once, and be requested again and again.
  if (headers.get("content-type")?.startsWith("text/event-stream") !== true) {
    await body.cancel();
    throw new BasiqError("malformed-answer", { status });
  }
  onOpen();
  const text = new TextDecoder();
  const parser = createParser({
    maxBufferSize: LONGEST_EVENT,
    onEvent: ({ id, data }) => onMessage(contract, data, id),
  });
  const reader = body.getReader();
  signal.addEventListener("abort", () => void reader.cancel().catch(() => undefined));
  for (;;) {
    onActivity();
    const { done, value } = await reader.read();
    if (done || signal.aborted) return "ended";
    parser.feed(text.decode(value, { stream: true }));
  }
}
