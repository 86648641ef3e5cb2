import type { Core } from "./core.js";
import type { RequestLogEntry } from "./requestLog.js";

/** Wraps the API as a `fetch`: origin, abort and the request log are this function's business. */
export function createSandboxFetch(
  api: { fetch(request: Request): Response | Promise<Response> },
  core: Core,
  log: { add(entry: RequestLogEntry): void },
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { origin, pathname } = new URL(request.url);
    if (origin !== core.apiUrl)
      throw new TypeError(
        `basiq-kit/sandbox: fetch failed: this sandbox stands for ${core.apiUrl}, and the request went to ${origin}. ` +
          "Set the client's apiUrl, or createSandbox({ apiUrl }), so that both are the same.",
      );
    const at = core.clock.now();
    const response = await untilAborted(api.fetch(request), request.signal);
    log.add({ at, method: request.method, path: pathname, status: response.status });
    return response;
  };
}

/** The server finishes what it began; the caller just stops hearing of it, as with a real abort. */
function untilAborted<T>(answer: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort);
    void Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", onAbort));
  });
}
