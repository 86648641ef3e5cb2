import { type ClientToken, looksLikeApiKey, readTokenClaims } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import type { Contract } from "../transport/loadContract.js";
import { send, type Sender } from "../transport/send.js";
import { withContract } from "../transport/withContract.js";

/**
 * Why a token is fetched: there was none yet, the last one expires soon, Basiq refused it, or a
 * redirect to the Consent UI needs a new one.
 */
export type TokenReason = "first" | "expiring" | "refused" | "redirect";

/**
 * Where client tokens come from: a path such as `/api/basiq-token` or an https address, POSTed to with the
 * session cookie, or a function. Each returns `{ access_token, expires_in }`, with `expires_in` the remaining
 * life in seconds.
 */
export type TokenEndpoint =
  | string
  | ((context: {
      readonly signal: AbortSignal;
      readonly reason: TokenReason;
    }) => Promise<ClientToken>);

const TIMEOUT_MS = 15_000;

/**
 * Fetches one token from the developer's endpoint.
 *
 * @throws {BasiqError} `not-signed-in`, `server-token-in-browser`, or `token-endpoint-failed` for anything
 *   else. Not `network`, because the request that needed the token was certainly never sent.
 */
export async function fetchToken(
  endpoint: TokenEndpoint,
  sender: Sender,
  context: { readonly signal: AbortSignal; readonly reason: TokenReason },
): Promise<ClientToken> {
  try {
    const [answer, { parseClientToken }] =
      typeof endpoint === "string"
        ? await askUrl(endpoint, sender, context)
        : await withContract(sender.loadContract, endpoint(context), context.signal);
    const token = parseClientToken(answer);
    refuseUnfit(token.access_token);
    return token;
  } catch (cause) {
    if (cause instanceof BasiqError && !/^(network|timeout)$/.test(cause.code)) throw cause;
    throw new BasiqError("token-endpoint-failed", { cause });
  }
}

async function askUrl(
  url: string,
  sender: Sender,
  { signal, reason }: { readonly signal: AbortSignal; readonly reason: TokenReason },
): Promise<readonly [body: unknown, contract: Contract]> {
  const { status, body, contract } = await send(sender, {
    route: "server",
    // The app's server caches the token too, and can't know by itself that Basiq refused it.
    url: reason === "refused" ? `${url}${url.includes("?") ? "&" : "?"}reason=refused` : url,
    init: { method: "POST", headers: { accept: "application/json" } },
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  if (status === 401) throw new BasiqError("not-signed-in", { status });
  if (status < 200 || status >= 300) throw new BasiqError("token-endpoint-failed", { status });
  return [body, contract];
}

/**
 * A SERVER_ACCESS token reaches every user's data, and the API key mints such tokens. Neither may be
 * used from a browser, so both are refused, and the mistake shows on the developer's first try.
 */
function refuseUnfit(token: string): void {
  const { scope } = readTokenClaims(token);
  if (scope?.includes("SERVER_ACCESS") || looksLikeApiKey(token))
    throw new BasiqError("server-token-in-browser");
  // `fetch` quotes a header that it can't send in its error, so such a token must not get that far.
  if (!/^[\w.~+/=-]+$/.test(token)) throw new BasiqError("token-endpoint-failed");
}
