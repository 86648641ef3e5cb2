import { BasiqServerError } from "@basiq-kit/server";

/** What a request asked for can't be done; the message tells whoever wrote it what to change. */
export class RequestError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Routes by method and path, such as `"POST /api/demo/session"`. */
export type Routes = Readonly<Record<string, (request: Request) => Response | Promise<Response>>>;

/** Answers the app's own routes; what changes something is taken from the app's own pages only. */
export function answerRoutes(routes: Routes, appOrigin: string) {
  async function answer(request: Request): Promise<Response> {
    try {
      const { pathname } = new URL(request.url);
      const route = routes[`${request.method} ${pathname}`];
      if (route === undefined)
        throw new RequestError(404, `There is no ${request.method} ${pathname} here.`);
      // Another port of localhost is the same site, so the cookie alone wouldn't tell.
      const origin = request.headers.get("origin");
      if (request.method !== "GET" && origin !== null && origin !== appOrigin)
        throw new RequestError(403, `This takes changes from ${appOrigin} only.`);
      return await route(request);
    } catch (error) {
      if (error instanceof RequestError)
        return Response.json({ error: error.message }, { status: error.status });
      if (error instanceof BasiqServerError) {
        tellTerminal(error);
        return Response.json({ error: error.message, code: error.code }, { status: 502 });
      }
      throw error;
    }
  }

  return async (request: Request): Promise<Response> => {
    const response = await answer(request);
    // One person's, and no cache's.
    response.headers.set("cache-control", "no-store");
    response.headers.set("x-content-type-options", "nosniff");
    return response;
  };
}

/** Tells whoever runs this what Basiq refused; no message holds a secret. */
export function tellTerminal({ message, correlationId }: BasiqServerError): void {
  console.error(correlationId === undefined ? message : `${message} (${correlationId})`);
}

/** The fields of a JSON body. */
export async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new RequestError(400, "Send a JSON object as the body.");
  return { ...body };
}

/** One of the values that are possible. */
export function oneOf<Value extends string>(
  name: string,
  given: unknown,
  possible: readonly Value[],
): Value {
  const found = possible.find((value) => value === given);
  if (found === undefined)
    throw new RequestError(400, `"${name}" must be one of ${possible.join(", ")}.`);
  return found;
}

export function numberIn(name: string, given: unknown, [least, most]: readonly [number, number]) {
  if (typeof given !== "number" || !(given >= least && given <= most))
    throw new RequestError(400, `"${name}" must be a number from ${least} to ${most}.`);
  return given;
}
