import { idInLink } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";

/**
 * Basiq's API for the app's own backend, with the token that the routes use too.
 *
 * @example
 * const basiq: BasiqCalls = createBasiqServer(options).basiq;
 */
export interface BasiqCalls {
  /**
   * Reads something of Basiq's that no route of the kit answers, such as accounts and transactions, and
   * gives its JSON as it is. The kit can't know whose it is: build the path from ids of your own session
   * or database, never from a request.
   *
   * @example
   * const accounts = await server.basiq.get(`/users/${user.basiqUserId}/accounts`);
   * @throws {BasiqServerError} `path-not-valid`; `resource-not-found`, `rate-limited`, `unavailable`,
   *   `network`, `timeout`, `malformed-answer` and what else a request to Basiq can come to.
   */
  readonly get: (path: string, options?: { readonly signal?: AbortSignal }) => Promise<unknown>;
}

/** Builds them: what goes wrong is thrown to the caller, and `onError` is not told. */
export function createAppCalls(api: BasiqApi): BasiqCalls {
  return {
    async get(path, { signal } = {}) {
      checkPath(path, api.apiUrl);
      try {
        const { body, status } = await api.get(path, signal);
        if (body !== undefined || status === 204) return body;
        throw new BasiqServerError("malformed-answer", { basiqStatus: status });
      } catch (thrown) {
        throw toServerError(thrown).about({
          userId: idInLink(path, "users"),
          connectionId: idInLink(path, "connections"),
          jobId: idInLink(path, "jobs"),
        });
      }
    },
  };
}

/**
 * Only a path that means what it says: `URL` reads `//host` and `/\host` as another host, drops line
 * breaks, and climbs with `..` out of the very user that an id was meant to name.
 */
function checkPath(path: string, apiUrl: string): void {
  const plain = typeof path === "string" && /^\/(?![/\\])[^\\#\p{Cc}]*$/u.test(path);
  const url = plain && URL.canParse(path, apiUrl) ? new URL(path, apiUrl) : undefined;
  if (url?.origin !== apiUrl || url.pathname !== path.split("?", 1)[0])
    throw new BasiqServerError("path-not-valid");
}
