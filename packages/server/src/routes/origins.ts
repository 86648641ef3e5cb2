import { BasiqServerError } from "../errors/BasiqServerError.js";
import { NO_CONTENT, type Reply } from "./route.js";

const READ_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
// A page, an image or a frame elsewhere: none of them sends `Origin` with a GET.
const ELSEWHERE = new Set(["cross-site", "same-site"]);

// No answer may be cached, shared with another origin or session, or shown as a page: some contain text from a
// bank.
const PRIVATE = {
  "Cache-Control": "private, no-store",
  Vary: "Origin, Cookie",
  "X-Content-Type-Options": "nosniff",
};

/** The headers of every answer, by the origin that asks. */
export type AnswerHeaders = (origin: string | null) => Readonly<Record<string, string>>;

/**
 * Listed origins may read the answer with credentials, others can't read it. Built once, because every answer
 * has them.
 */
export function createAnswerHeaders(allowedOrigins: ReadonlySet<string>): AnswerHeaders {
  const listed = new Map(
    [...allowedOrigins].map((origin) => [
      origin,
      {
        ...PRIVATE,
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Expose-Headers": "Retry-After",
      },
    ]),
  );
  return (origin) => (origin === null ? undefined : listed.get(origin)) ?? PRIVATE;
}

/** Whether this is a browser's question whether a page of another origin may send a request. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === "OPTIONS" && headers.has("access-control-request-method");
}

/**
 * Answers the preflight of a listed origin.
 *
 * @throws {BasiqServerError} `origin-not-allowed` for any other.
 */
export function preflightReply(
  { headers }: Request,
  { allowedOrigins, allowedHeaders }: PreflightOptions,
): Reply {
  if (!allowedOrigins.has(headers.get("origin") ?? "")) throw notAllowed();
  return {
    ...NO_CONTENT,
    headers: {
      "Access-Control-Allow-Methods": "GET, POST, DELETE",
      "Access-Control-Allow-Headers": [...OWN_HEADERS, ...allowedHeaders].join(", "),
      "Access-Control-Max-Age": "600",
    },
  };
}

export interface PreflightOptions {
  readonly allowedOrigins: ReadonlySet<string>;
  readonly allowedHeaders: readonly string[];
}

/** The request headers that the kit's pages send. */
const OWN_HEADERS = ["Accept", "Content-Type", "Last-Event-ID"];

/**
 * Refuses what comes from an origin that isn't listed, as the session cookie alone doesn't say which page
 * sent it. A read is refused as well: that page couldn't see the answer, but would spend requests to Basiq
 * and the person's event streams.
 *
 * Every browser of today sends `Origin` with a POST or DELETE, but none with a page's own GET, nor with that of
 * an image or a link. There `Sec-Fetch-Site`, which no page can set, says who asks: a read from another site is
 * refused, and where a proxy removed `Origin` from a change, only `same-origin` passes.
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
      ? site === "same-origin" || (READ_METHODS.has(method) && !ELSEWHERE.has(site))
      : allowedOrigins.has(origin);
  if (!trusted) throw notAllowed();
}

function notAllowed(): BasiqServerError {
  return new BasiqServerError("origin-not-allowed");
}
