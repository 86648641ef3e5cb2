import type { Core } from "../world/core.js";
import type { FaultGate } from "../faults/faultGate.js";
import type { RequestLog } from "../api/requestLog.js";
import { wireBody } from "./formBody.js";

/** Wraps the API as a `fetch`: checks the origin, and handles aborts, the request log and faults. */
export function createSandboxFetch(
  api: { fetch(request: Request): Response | Promise<Response> },
  core: Core,
  log: RequestLog,
  gate: FaultGate,
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request =
      init?.body instanceof FormData ? await formRequest(input, init) : new Request(input, init);
    request.signal.throwIfAborted();
    const { origin, pathname } = new URL(request.url);
    if (origin !== core.apiUrl)
      throw new TypeError(
        `basiq-kit/sandbox: fetch failed: this sandbox stands for ${core.apiUrl}, and the request went to ${origin}. ` +
          "Set the client's apiUrl, or createSandbox({ apiUrl }), so that both are the same.",
      );
    const entry = log.open({ at: core.clock.now(), method: request.method, path: pathname });
    const answer = gate.pass(request, async () => api.fetch(request), entry.struckBy);
    const response = await untilAborted(answer, request.signal);
    entry.answered(response.status);
    return response;
  };
}

/** WebKit can't read a form with a file out of a request that never left the browser, only its bytes. */
async function formRequest(input: Request | URL | string, init: RequestInit): Promise<Request> {
  const { body, type } = await wireBody(init.body);
  const headers = new Headers(init.headers);
  if (type !== undefined) headers.set("content-type", type);
  return new Request(input, { ...init, headers, body });
}

/** Only stops waiting, as with a real abort: the server still finishes the request. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort);
    void answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
