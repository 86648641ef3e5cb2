import { BasiqServerError, type FailedJob } from "@basiq-kit/server";
import * as z from "zod";

/** A request that can't be answered; the message says what to change in it. */
export class RequestError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Routes by method and path, such as `"POST /api/demo/session"`. */
export type Routes = Readonly<Record<string, (request: Request) => Response | Promise<Response>>>;

/** Answers the app's own routes. Requests that change something are accepted from the app's own pages only. */
export function answerRoutes(routes: Routes, appOrigin: string) {
  async function answer(request: Request): Promise<Response> {
    try {
      const { pathname } = new URL(request.url);
      const route = routes[`${request.method} ${pathname}`];
      if (route === undefined)
        throw new RequestError(404, `There is no ${request.method} ${pathname} here.`);
      // Another port of localhost is the same site, so the cookie alone isn't enough.
      const origin = request.headers.get("origin");
      if (request.method !== "GET" && origin !== null && origin !== appOrigin)
        throw new RequestError(403, `This takes changes from ${appOrigin} only.`);
      return await route(request);
    } catch (error) {
      if (error instanceof RequestError)
        return Response.json({ error: error.message }, { status: error.status });
      if (error instanceof BasiqServerError) {
        logRefusal(error);
        return Response.json({ error: error.message, code: error.code }, { status: 502 });
      }
      throw error;
    }
  }

  return async (request: Request): Promise<Response> => {
    const response = await answer(request);
    // The answer is one person's, so no cache may store it.
    response.headers.set("cache-control", "no-store");
    response.headers.set("x-content-type-options", "nosniff");
    return response;
  };
}

/** Logs to the terminal what Basiq refused; no message holds a secret. */
export function logRefusal({ message, correlationId }: BasiqServerError): void {
  console.error(correlationId === undefined ? message : `${message} (${correlationId})`);
}

/** Logs to the terminal each job that failed, with the ids that Basiq's support asks for. */
export function logFailedJob({ code, step, kind, ...ids }: FailedJob): void {
  console.error(
    `A job failed (${kind ?? "started elsewhere"}): ${code} in ${step ?? "no step"}`,
    ids,
  );
}

/** The JSON body of a request, parsed by the schema. */
export async function readBody<Body>(request: Request, schema: z.ZodType<Body>): Promise<Body> {
  const body: unknown = await request.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (!result.success) throw new RequestError(400, z.prettifyError(result.error));
  return result.data;
}
