import { http, type RequestHandler } from "msw";
import type { Sandbox } from "../createSandbox.js";

/**
 * MSW 2 handlers that answer every request to the sandbox's `apiUrl`, in Node and in a browser.
 *
 * @example
 * const server = setupServer(...handlers(createSandbox()));
 */
export function handlers(sandbox: Sandbox): RequestHandler[] {
  return [http.all(`${sandbox.apiUrl}/*`, ({ request }) => sandbox.fetch(request))];
}
