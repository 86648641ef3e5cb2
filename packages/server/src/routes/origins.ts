import type { Context, MiddlewareHandler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { RouteEnv } from "./routeEnv.js";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
// A page, an image or a frame elsewhere: none of them sends `Origin` with a GET.
const ELSEWHERE = new Set(["cross-site", "same-site"]);

// No answer may be kept by a cache, given to another origin or another session, or taken for a page: a
// bank's own words are in some.
const PRIVATE = {
  "Cache-Control": "private, no-store",
  Vary: "Origin, Cookie",
  "X-Content-Type-Options": "nosniff",
};

/** The headers of every answer, by the origin that asks. */
export type AnswerHeaders = (origin: string | null | undefined) => Readonly<Record<string, string>>;

/** With credentials for listed origins, and unreadable for all others; made once, as each answer has them. */
export function createAnswerHeaders(
  allowedOrigins: ReadonlySet<string>,
  more: Readonly<Record<string, string>> = {},
): AnswerHeaders {
  const others = { ...PRIVATE, ...more };
  const listed = new Map(
    [...allowedOrigins].map((origin) => [
      origin,
      {
        ...others,
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Expose-Headers": "Retry-After",
      },
    ]),
  );
  return (origin) => (typeof origin === "string" ? listed.get(origin) : undefined) ?? others;
}

/** Sets them before the answer is made: each header that is added later makes Hono build it anew. */
export function headersOf(allowedOrigins: ReadonlySet<string>): MiddlewareHandler<RouteEnv> {
  const answerHeaders = createAnswerHeaders(allowedOrigins);
  return (c, next) => {
    const headers = answerHeaders(c.req.header("origin"));
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return next();
  };
}

/** Answers the preflights of listed origins. */
export function preflights(allowedOrigins: ReadonlySet<string>): MiddlewareHandler<RouteEnv> {
  return async (c, next) => {
    if (!isPreflight(c)) return next();
    if (!allowedOrigins.has(c.req.header("origin") ?? "")) throw notAllowed();
    c.header("Access-Control-Allow-Methods", "GET, POST, DELETE");
    c.header("Access-Control-Allow-Headers", "Accept, Content-Type, Last-Event-ID");
    c.header("Access-Control-Max-Age", "600");
    return c.body(null, 204);
  };
}

/**
 * Refuses what comes from an origin that isn't listed, as the session cookie alone doesn't say which page
 * sent it. A read is refused as well: that page couldn't see the answer, but would spend requests to Basiq
 * and the person's event streams.
 *
 * Every browser of today sends `Origin` with a POST or DELETE, but none with a page's own GET, nor with that of
 * an image or a link. There `Sec-Fetch-Site`, which no page can set, tells who asks: it refuses a read that
 * comes from elsewhere, and only `same-origin` lets pass what changes something, where something on the way
 * took its `Origin` off.
 *
 * @throws {BasiqServerError} `origin-not-allowed`.
 */
export function requireTrusted(
  { method, headers }: Request,
  allowedOrigins: ReadonlySet<string>,
): void {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site") ?? "";
  const trusted =
    origin === null
      ? site === "same-origin" || (READING.has(method) && !ELSEWHERE.has(site))
      : allowedOrigins.has(origin);
  if (!trusted) throw notAllowed();
}

function notAllowed(): BasiqServerError {
  return new BasiqServerError("origin-not-allowed");
}

function isPreflight(c: Context<RouteEnv>): boolean {
  return c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined;
}
