import { SERVER_ACCESS, type TokenCache } from "../token/tokenCache.js";
import { answerError, isStaleToken } from "./answerError.js";
import { type Answer, type Fetch, send } from "./send.js";

export interface BasiqApiOptions {
  readonly fetch: Fetch;
  /** Basiq's origin: the only place a server token is ever sent to. */
  readonly apiUrl: string;
  readonly tokens: TokenCache;
}

/** Basiq's API with the server's token; `path` starts with a slash and holds checked ids only. */
export interface BasiqApi {
  readonly apiUrl: string;
  /** Reads; given up when `signal` says that the browser went away. What many share has no signal. */
  get(path: string, signal?: AbortSignal): Promise<Answer>;
  /** Changes something: not tied to the browser, so that what was begun is also recorded. */
  post(path: string): Promise<Answer>;
  /** Removes something, for good; not tied to the browser either. */
  delete(path: string): Promise<Answer>;
}

/**
 * Builds the API: one shared token, renewed and tried again once when Basiq calls it stale.
 *
 * Its calls throw `BasiqServerError` for everything but a 2xx answer.
 */
export function createBasiqApi({ fetch, apiUrl, tokens }: BasiqApiOptions): BasiqApi {
  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const attempt = (token: string) =>
      send(fetch, `${apiUrl}${path}`, {
        ...init,
        headers: { accept: "application/json", authorization: `Bearer ${token}` },
      });
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
    get: (path, signal) => ask(path, { method: "GET", signal: signal ?? null }),
    post: (path) => ask(path, { method: "POST" }),
    delete: (path) => ask(path, { method: "DELETE" }),
  };
}
