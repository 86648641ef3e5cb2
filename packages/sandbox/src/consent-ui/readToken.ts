import type { Core } from "../world/core.js";
import { liveUser } from "../world/records.js";
import { UiError } from "./visit/uiError.js";

const ADVICE = "Go back to the app that sent you here and start again.";

/**
 * The id of the visiting user. Throws unless the token is a client token that is bound to a user and hasn't expired.
 */
export function readToken(core: Core, token: string | undefined): string {
  if (token === undefined || token === "")
    throw refusal(400, "parameter-not-supplied", "This link is incomplete", "token is missing.");
  const grant = core.tokens.read(token);
  if (!grant)
    throw refusal(
      401,
      "invalid-authorization-token",
      "This link doesn’t work",
      "The token is not one of this sandbox, or it was revoked.",
    );
  if (core.clock.now() >= grant.expiresAt)
    throw refusal(403, "access-denied", "This link has expired", "Token has expired.");
  if (grant.scope !== "CLIENT_ACCESS")
    throw refusal(
      403,
      "forbidden-access",
      "This link doesn’t work",
      "The Consent UI takes CLIENT_ACCESS tokens only; a SERVER_ACCESS token must never reach a browser.",
    );
  if (grant.userId === null || !liveUser(core.records, grant.userId))
    throw refusal(
      401,
      "unauthorized-access",
      "This link doesn’t work",
      "The token is bound to no user that exists.",
    );
  return grant.userId;
}

function refusal(status: 400 | 401 | 403, code: string, title: string, developer: string): UiError {
  return new UiError({ status, code, title, detail: ADVICE, developer });
}
