import { isStaleToken, type ParseOptions } from "@basiq-kit/schema";
import { SERVER_ACCESS, type TokenCache } from "../token/tokenCache.js";
import { answerError } from "../transport/answerError.js";
import { type Answer, type Fetch, send } from "../transport/send.js";
import { type Retries, withRetries } from "../transport/withRetries.js";

export interface BasiqApiOptions extends ParseOptions {
  readonly fetch: Fetch;
  /** Basiq's origin: the only place a server token is ever sent to. */
  readonly apiUrl: string;
  readonly tokens: TokenCache;
  /** How a read is tried again. */
  readonly retries: Retries;
}

type Sent = Pick<RequestInit, "method" | "body" | "signal"> & {
  readonly headers?: Record<string, string>;
};

/**
 * Basiq's API with the server's token, and how its answers are read; `path` starts with a slash and holds
 * checked ids only.
 */
export interface BasiqApi extends ParseOptions {
  readonly apiUrl: string;
  /** Reads; cancelled when `signal` says that the browser went away. A read that many share has no signal. */
  get(path: string, signal?: AbortSignal): Promise<Answer>;
  /**
   * Changes something, by JSON or by a form. It isn't cancelled with the browser, so that what was started is
   * also recorded.
   */
  post(path: string, body?: string | FormData): Promise<Answer>;
  /** Removes something for good; not cancelled with the browser either. */
  delete(path: string): Promise<Answer>;
}

/**
 * Builds the API: one shared token, renewed and tried again once when Basiq calls it stale.
 *
 * Its calls throw `BasiqServerError` for everything but a 2xx answer.
 */
export function createBasiqApi(options: BasiqApiOptions): BasiqApi {
  const { fetch, apiUrl, tokens, retries, onDrift } = options;
  async function ask(path: string, init: Sent): Promise<Answer> {
    const once = (token: string) =>
      send(fetch, `${apiUrl}${path}`, {
        ...init,
        headers: { ...init.headers, accept: "application/json", authorization: `Bearer ${token}` },
      });
    // Only reads: a change whose answer was lost may have been made.
    const attempt = (token: string) =>
      init.method === "GET" ? withRetries(retries, () => once(token)) : once(token);
    const { token } = await tokens.get(SERVER_ACCESS);
    const first = await attempt(token);
    const answer = isStaleToken(first)
      ? await attempt((await tokens.renew(SERVER_ACCESS, token)).token)
      : first;
    if (answer.status < 200 || answer.status >= 300) throw answerError(answer);
    return answer;
  }

  return {
    apiUrl,
    onDrift,
    get: (path, signal) => ask(path, { method: "GET", signal: signal ?? null }),
    post: (path, body) => ask(path, { method: "POST", ...bodyOf(body) }),
    delete: (path) => ask(path, { method: "DELETE" }),
  };
}

/** For a form `fetch` sets the type itself, because it alone knows the boundary between the parts. */
function bodyOf(body: string | FormData | undefined): Omit<Sent, "method"> {
  if (typeof body !== "string") return body === undefined ? {} : { body };
  return { body, headers: { "content-type": "application/json" } };
}
