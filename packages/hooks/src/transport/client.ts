import { type ParseOptions, SchemaError } from "@basiq-kit/schema";
import { type Answer, answerError, type Route } from "./answerError.js";
import { BasiqError, type ErrorIds } from "../errors/BasiqError.js";
import type { Contract } from "./loadContract.js";
import { send, type Sender } from "./send.js";
import { serverRequired } from "./serverRequired.js";
import { personNotKnown, untilPersonIsKnown } from "./unknownPerson.js";

const READ_TIMEOUT_MS = 15_000;

/** Where client tokens come from. */
export interface Tokens {
  /** A token that is still valid. */
  get(): Promise<string>;
  /** A newer token than `stale`, which Basiq refused. */
  renew(stale: string): Promise<string>;
}

export interface ClientOptions extends Sender {
  readonly tokens: Tokens;
  /** Basiq's own origin: the only place a client token is ever sent to. */
  readonly apiUrl: string;
  /** The app's guarded routes; without it only requests that a client token allows work. */
  readonly serverUrl: string | undefined;
  /** Another person has signed in to this browser: nothing is requested on behalf of this one. */
  readonly locked?: boolean;
  /** The app doesn't know yet who is signed in: reads wait, and actions are refused. */
  readonly waiting?: boolean;
  /** Called for each field that isn't as Basiq documents it; the rest is still read. */
  readonly onDrift?: ParseOptions["onDrift"];
}

/** One typed request; `path` starts with a slash and contains only checked ids. */
export interface ClientRequest<Value> {
  readonly path: string;
  /** @default "GET" */
  readonly method?: "POST" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of a body: it carries files. */
  readonly form?: FormData;
  /** Aborts the request early. */
  readonly signal?: AbortSignal;
  /** @default 15000 */
  readonly timeoutMs?: number;
  readonly ids?: ErrorIds;
  /** Parses the answer's JSON; a `SchemaError` means a malformed answer. */
  readonly read: (contract: Contract, body: unknown, options: ParseOptions) => Value;
}

/** Sends requests by two routes: to Basiq with the client token, or to the app's server with the session. */
export interface Client {
  /** The route for requests that both can answer. */
  readonly either: Route;
  /** @throws {BasiqError} for everything except a 2xx answer that can be parsed. */
  readonly ask: <Value>(
    route: Route,
    request: ClientRequest<Value>,
  ) => Promise<{ value: Value; status: number }>;
}

/** The client of a runtime; the bundle of an app that only redirects doesn't contain it. */
export function createClient(options: ClientOptions): Client {
  const { environment, tokens, apiUrl, serverUrl, locked = false, waiting = false } = options;

  async function sendTo(route: Route, request: ClientRequest<unknown>): Promise<Answer> {
    const { path, method = "GET", body, form, signal, timeoutMs = READ_TIMEOUT_MS, ids } = request;
    if (locked) throw new BasiqError("person-changed", ids);
    if (waiting && method === "GET") return untilPersonIsKnown();
    if (waiting) throw personNotKnown(ids);
    const sendOnce = (base: string, headers: Record<string, string>) => {
      const typed =
        body === undefined ? headers : { ...headers, "content-type": "application/json" };
      return send(options, {
        route,
        url: `${base}${path}`,
        init: {
          method,
          // Of a form the browser sets the type itself: it alone knows the boundary between the parts.
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...(form === undefined ? {} : { body: form }),
          headers: { accept: "application/json", ...typed },
          // The browser must not cache a bank's text, and an old state of a job is useless.
          cache: "no-store",
        },
        timeoutMs,
        ...(signal === undefined ? {} : { signal }),
        ids,
      });
    };
    if (route === "server") {
      if (serverUrl === undefined) throw serverRequired(options, ids);
      return sendOnce(serverUrl, {});
    }
    const askBasiq = (token: string) => sendOnce(apiUrl, { authorization: `Bearer ${token}` });
    const token = await tokens.get();
    const answer = await askBasiq(token);
    return answer.contract.isStaleToken(answer) ? askBasiq(await tokens.renew(token)) : answer;
  }

  return {
    either: serverUrl === undefined ? "basiq" : "server",
    async ask(route, request) {
      const answer = await sendTo(route, request);
      const { status, body, contract } = answer;
      if (status < 200 || status >= 300)
        throw answerError(answer, route, request.ids ?? {}, environment.now());
      try {
        return { value: request.read(contract, body, { onDrift: options.onDrift }), status };
      } catch (cause) {
        if (!(cause instanceof SchemaError)) throw cause;
        throw new BasiqError("malformed-answer", { ...request.ids, status, cause });
      }
    },
  };
}
