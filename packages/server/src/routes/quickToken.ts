import type { BasiqServerErrorIds } from "../BasiqServerError.js";
import type { BasiqServerLogEntry, Log } from "../createLog.js";
import { errorAnswer } from "./errorAnswer.js";
import { type Fail, idsOf } from "./failure.js";
import { requireLimits } from "./limits.js";
import { createAnswerHeaders, requireTrusted } from "./origins.js";
import { type GetUserId, requireUserId } from "./signedIn.js";
import type { GiveToken } from "./token.js";

export interface QuickTokenOptions {
  /** The token route's own path. */
  readonly path: string;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly getUserId: GetUserId;
  readonly requireOpen: () => void;
  readonly give: GiveToken;
  readonly fail: Fail;
  readonly log: Log | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Answers a request for a token, or gives `undefined` for any other. */
export type QuickToken = (request: Request) => Promise<Response> | undefined;

/**
 * `POST token` past the router: the one route that every page of every person asks, and nearly always from
 * memory. The guards are the router's own, in its order; what is saved is the way through its middlewares,
 * which costs more than all the rest (docs/benchmarks.md).
 */
export function createQuickToken(options: QuickTokenOptions): QuickToken {
  const { path, allowedOrigins, getUserId, requireOpen, give, fail, now } = options;
  const headersFor = createAnswerHeaders(allowedOrigins, { "Content-Type": "application/json" });

  async function answer(request: Request, refused: boolean): Promise<Response> {
    const startedAt = now();
    const headers = headersFor(request.headers.get("origin"));
    let ids: BasiqServerErrorIds = {};
    const log = (status: number, code?: BasiqServerLogEntry["code"]) => {
      if (options.log === undefined) return;
      const endedAt = now();
      const at = new Date(endedAt).toISOString();
      const durationMs = endedAt - startedAt;
      options.log({ at, method: "POST", route: "/token", status, code, durationMs, ...ids });
    };
    try {
      requireLimits(request);
      requireOpen();
      requireTrusted(request, allowedOrigins);
      const userId = await requireUserId(getUserId, request);
      ids = { userId };
      const body = JSON.stringify(await give(userId, refused));
      log(200);
      return new Response(body, { headers });
    } catch (thrown) {
      const error = fail(thrown, ids);
      ids = idsOf(error);
      log(error.status, error.code);
      return errorAnswer(error, headers);
    }
  }

  return (request) => {
    if (request.method !== "POST") return undefined;
    const { url } = request;
    const from = url.indexOf("/", url.indexOf("//") + 2);
    const to = url.indexOf("?", from);
    if (url.slice(from, to < 0 ? undefined : to) !== path) return undefined;
    const reason = to < 0 ? null : new URLSearchParams(url.slice(to)).get("reason");
    return answer(request, reason === "refused");
  };
}
