import type { Context } from "hono";
import type { ConsentUiContext } from "./consentUiContext.js";
import { giveCookie, flowPath } from "./flowCookie.js";
import { readPurpose } from "./readPurpose.js";
import { readToken } from "./readToken.js";

/**
 * `GET /home`: from the link into a visit. The token is exchanged for a cookie and leaves the address at once, so it
 * is in no history, no `Referer` and no later page.
 */
export function enter(c: Context, { core, site, flows }: ConsentUiContext): Response {
  const { search, searchParams } = new URL(c.req.url);
  const userId = readToken(core, searchParams.get("token") ?? undefined);
  const purpose = readPurpose(core, userId, searchParams);
  const flow = flows.open({ userId, purpose, state: rawParameter(search, "state") });
  giveCookie(c, site, flow);
  return c.redirect(flowPath(flow.id), 303);
}

/** A parameter as it stands in the address, not decoded: what was sent goes back to the letter. */
function rawParameter(search: string, name: string): string | null {
  const part = search
    .slice(1)
    .split("&")
    .find((pair) => pair === name || pair.startsWith(`${name}=`));
  return part === undefined ? null : part.slice(name.length + 1);
}
