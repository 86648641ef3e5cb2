import { http, HttpResponse, type RequestHandler } from "msw";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { DroppedConnection } from "../faults/droppedConnection.js";

/**
 * MSW handlers (2.10 or later, and 3) that answer every request to the sandbox's `apiUrl`, in Node and in a browser.
 *
 * @example
 * const server = setupServer(...handlers(createSandbox()));
 */
export function handlers(sandbox: Sandbox): RequestHandler[] {
  return [http.all(`${sandbox.apiUrl}/*`, ({ request }) => answer(sandbox, request))];
}

async function answer(sandbox: Sandbox, request: Request): Promise<Response> {
  try {
    return await sandbox.fetch(request);
  } catch (error) {
    // MSW's way to make a request fail; a thrown error would become a 500, or be printed.
    if (error instanceof DroppedConnection || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}
