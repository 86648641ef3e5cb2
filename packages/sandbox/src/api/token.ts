import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { liveUser } from "../world/records.js";
import { TOKEN_LIFETIME_S, type TokenScope } from "../world/tokenMint.js";
import { forbidden, notFound, parameterNotSupplied, parameterNotValid } from "./apiError.js";
import { readForm } from "./readBody.js";
import type { Resource } from "./resource.js";

/** `POST /token` (basiq-api.md, "Tokens"). */
export function tokenResources(core: Core): Resource[] {
  return [{ path: "/token", methods: { POST: (c) => postToken(c, core) } }];
}

async function postToken(c: Context, core: Core): Promise<Response> {
  checkApiKey(c, core);
  checkVersion(c);
  const form = await readForm(c);
  const scope = readScope(form);
  const userId = readUserId(form, scope, core);
  const token = core.tokens.issue(scope, userId);
  // The documented answer to too many requests here is a 403, not a 429.
  if (token === null) throw forbidden("access-denied", "Invalid request");
  return c.json({ access_token: token, token_type: "Bearer", expires_in: TOKEN_LIFETIME_S });
}

function checkApiKey(c: Context, core: Core): void {
  const header = c.req.header("authorization");
  if (!header)
    throw parameterNotSupplied("Authorization", "Authorization header parameter is required.");
  const [, key] = /^Basic (\S+)$/i.exec(header) ?? [];
  if (key === undefined) throw parameterNotValid("Authorization", "Invalid authorization header.");
  if (key !== core.apiKey) throw notFound("Unable to authenticate. Check your API key.");
}

function checkVersion(c: Context): void {
  const version = c.req.header("basiq-version");
  if (!version)
    throw parameterNotSupplied("basiq-version", "The basiq-version header is required.");
  if (version !== "3.0")
    throw parameterNotValid("basiq-version", "This basiq-version is not supported. Use 3.0.");
}

function readScope(form: URLSearchParams): TokenScope {
  const scope = form.get("scope");
  if (scope === null) throw parameterNotSupplied("scope", "The scope is required.");
  if (scope !== "SERVER_ACCESS" && scope !== "CLIENT_ACCESS")
    throw parameterNotValid("scope", "The scope must be SERVER_ACCESS or CLIENT_ACCESS.");
  return scope;
}

function readUserId(form: URLSearchParams, scope: TokenScope, core: Core): string | null {
  const userId = form.get("userId");
  if (userId === null) {
    if (scope === "SERVER_ACCESS") return null;
    throw parameterNotSupplied("userId", "A CLIENT_ACCESS token needs a userId.");
  }
  if (!liveUser(core.records, userId))
    throw parameterNotValid("userId", "There is no user with this userId.");
  return userId;
}
