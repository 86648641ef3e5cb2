import { BasiqServerError } from "../errors/BasiqServerError.js";
import { readJson } from "../lib/json.js";

/** The only way out of this package. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An HTTP answer that has been read: `body` is `undefined` where there was no JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Whether there was no body at all. */
  readonly isEmpty: boolean;
  /** `Retry-After` in seconds, where Basiq sent one. */
  readonly retryAfter: number | undefined;
}

const TIMEOUT_MS = 10_000;
// A form carries files, and not every server's connection is fast.
const UPLOAD_TIMEOUT_MS = 60_000;

/**
 * Sends one request to Basiq and reads its answer as JSON, within one time limit for both.
 *
 * @throws {BasiqServerError} `timeout`, `network`, `client-gone`; any HTTP status is an answer.
 */
export async function send(fetch: Fetch, url: string, init: RequestInit): Promise<Answer> {
  const timeout = AbortSignal.timeout(
    init.body instanceof FormData ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS,
  );
  const gone = init.signal;
  try {
    const response = await fetch(url, {
      ...init,
      // A redirect could carry the token to another host. `error` is unknown to some edge runtimes.
      redirect: "manual",
      // Next.js caches by default, and a cached job never ends.
      cache: "no-store",
      signal: gone ? AbortSignal.any([gone, timeout]) : timeout,
    });
    const text = await response.text();
    return {
      status: response.status,
      body: readJson(text),
      isEmpty: text === "",
      retryAfter: readSeconds(response.headers.get("retry-after")),
    };
  } catch (thrown) {
    if (timeout.aborted) throw new BasiqServerError("timeout");
    if (gone?.aborted === true) throw new BasiqServerError("client-gone");
    throw new BasiqServerError("network", { cause: withoutText(thrown) });
  }
}

function readSeconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,5}$/.test(header) ? Number(header) : undefined;
}

/** A network error's name and system code. Its text is dropped: it may quote the request, token included. */
function withoutText(thrown: unknown): Error {
  const { name } = thrown instanceof Error ? thrown : { name: "unknown" };
  const code =
    systemCode(thrown) ?? (thrown instanceof Error ? systemCode(thrown.cause) : undefined);
  return new Error(code === undefined ? name : `${name} (${code})`);
}

function systemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  const { code } = thrown;
  return typeof code === "string" && /^[A-Z_]{3,40}$/.test(code) ? code : undefined;
}
