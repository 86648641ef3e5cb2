import { parseClientToken, readTokenClaims } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { answerError, errorFacts } from "../transport/answerError.js";
import { type Answer, type Fetch, send } from "../transport/send.js";

/** Whom a token is minted for: the server itself, or one user's browser. */
export type TokenSubject =
  | { readonly scope: "SERVER_ACCESS" }
  | { readonly scope: "CLIENT_ACCESS"; readonly userId: string };

/** A new token and its life in seconds. */
export interface MintedToken {
  readonly token: string;
  readonly lifeSeconds: number;
}

export interface MintOptions {
  readonly fetch: Fetch;
  readonly apiUrl: string;
  readonly apiKey: string;
}

// The limit is per five minutes, and Basiq doesn't say when they are over.
const RETRY_AFTER_SECONDS = 60;

/**
 * Asks Basiq for a token: the one place where the API key is used.
 *
 * @throws {BasiqServerError} `mint-limit`, `mint-refused`, `unavailable`, `malformed-answer`, `network`, `timeout`.
 */
export async function mintToken(options: MintOptions, wanted: TokenSubject): Promise<MintedToken> {
  const answer = await send(options.fetch, `${options.apiUrl}/token`, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${options.apiKey}`,
      "basiq-version": "3.0",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ ...wanted }).toString(),
  });
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer);
  return readMinted(answer, wanted);
}

function readMinted({ body, status }: Answer, wanted: TokenSubject): MintedToken {
  const malformed = (cause?: unknown) =>
    new BasiqServerError("malformed-answer", { basiqStatus: status, cause });
  try {
    const { access_token: token, expires_in: lifeSeconds } = parseClientToken(body);
    // `fetch` quotes a header that it can't send, so such a token must not get that far.
    if (/^[\w.~+/=-]+$/.test(token) && belongsTo(token, wanted)) return { token, lifeSeconds };
  } catch (cause) {
    // A SchemaError names the path and never the value, so it may be logged.
    throw malformed(cause);
  }
  throw malformed();
}

/** Checks a token before a browser gets it: it must be this user's, and not the server's. */
function belongsTo(token: string, wanted: TokenSubject): boolean {
  const { scope, userId } = readTokenClaims(token);
  if (wanted.scope === "SERVER_ACCESS") return true;
  return scope?.includes("SERVER_ACCESS") !== true && (userId ?? wanted.userId) === wanted.userId;
}

/**
 * `/token` answers 403 `Invalid request` over its limit of mints (some documents: 429), another 403
 * for a disabled account, 404 for a bad API key (basiq-api.md, Tokens): none is about the request
 * that needed the token, so none may reach the browser as it is.
 */
function refusal(answer: Answer): BasiqServerError {
  const { status, body, retryAfter } = answer;
  const { codes, text, correlationId } = errorFacts(body);
  const details = { basiqStatus: status, basiqCodes: codes, correlationId };
  if (status === 429 || (status === 403 && /invalid request/i.test(text))) {
    const seconds = String(retryAfter ?? RETRY_AFTER_SECONDS);
    return new BasiqServerError("mint-limit", { ...details, headers: { "Retry-After": seconds } });
  }
  return status >= 400 && status < 500
    ? new BasiqServerError("mint-refused", details)
    : answerError(answer);
}
