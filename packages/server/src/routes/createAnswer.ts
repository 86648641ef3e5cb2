import type { BasiqServerErrorIds } from "../errors/BasiqServerError.js";
import type { Log } from "../logs/createLog.js";
import type { BasiqServerErrorCode } from "../errors/errorKinds.js";
import { errorAnswer } from "./errorAnswer.js";
import { type Fail, idsOf } from "../logs/createFail.js";
import { requireLimits } from "./limits.js";
import { createAnswerHeaders, isPreflight, preflightReply, requireTrusted } from "./origins.js";
import type { Guarded, Reply, RouteCall } from "./route.js";
import { type GetUserId, requireUserId } from "./signedIn.js";

export interface AnswerOptions {
  readonly allowedOrigins: ReadonlySet<string>;
  readonly allowedHeaders: readonly string[];
  readonly getUserId: GetUserId;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  readonly fail: Fail;
  readonly log: Log | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What a router reads from the address of a request. */
export interface Matched extends Pick<RouteCall, "param" | "query"> {
  /** `/jobs/:id`, or `undefined` where there is no such route. */
  readonly path: string | undefined;
}

/** Answers a request to a route; never rejects. */
export type AnswerRoute = (request: Request, matched: Matched, route: Guarded) => Promise<Response>;

const METHODS = new Set(["GET", "HEAD", "POST", "DELETE", "OPTIONS", "PUT", "PATCH"]);

/** Builds what answers every route: its guards, its headers, its error and its log entry are made here alone. */
export function createAnswer(options: AnswerOptions): AnswerRoute {
  const { allowedOrigins, getUserId, requireOpen, fail, now } = options;
  const headersFor = createAnswerHeaders(allowedOrigins);

  /**
   * The guards in their order: they refuse a request that is too large, that comes while the server closes,
   * that another site's page sent, or for which nobody is signed in, before the route does anything.
   */
  async function guarded(call: RouteCall, route: Guarded): Promise<Reply> {
    const { request, param, query, about } = call;
    requireLimits(request, route.maxBodyBytes);
    if (isPreflight(request)) return preflightReply(request, options);
    requireOpen();
    if (route.access === "public") return route.handle(call);
    requireTrusted(request, allowedOrigins);
    if (route.access === "page") return route.handle(call);
    const userId = await requireUserId(getUserId, request);
    about({ userId });
    return route.handle({ request, param, query, about, userId });
  }

  return async (request, { path, param, query }, route) => {
    const startedAt = now();
    const headers = headersFor(request.headers.get("origin"));
    let ids: BasiqServerErrorIds = {};
    const about = (more: BasiqServerErrorIds) => void (ids = { ...ids, ...more });
    const answered = (response: Response, code?: BasiqServerErrorCode) => {
      if (options.log === undefined) return response;
      const endedAt = now();
      options.log({
        at: new Date(endedAt).toISOString(),
        // A client may send any word as its method, and such text isn't logged.
        method: METHODS.has(request.method) ? request.method : "other",
        route: path,
        status: response.status,
        code,
        durationMs: endedAt - startedAt,
        ...ids,
      });
      return response;
    };
    try {
      const { body, status, headers: own } = await guarded({ request, param, query, about }, route);
      return answered(new Response(body, { status, headers: { ...headers, ...own } }));
    } catch (thrown) {
      const error = fail(thrown, ids);
      about(idsOf(error));
      return answered(errorAnswer(error, headers), error.code);
    }
  };
}
