import type { Context } from "hono";
import type { ConsentUiContext } from "./consentUiContext.js";
import { setFlowCookie, flowPath } from "./flowCookie.js";
import { readPurpose } from "./readPurpose.js";
import { readToken } from "./readToken.js";

/**
 * `GET /home`: starts a visit. The token is exchanged for a cookie and removed from the address at once, so
 * that it is in no history, no `Referer` and no later page.
 */
export function enter(c: Context, { core, site, flows }: ConsentUiContext): Response {
  const { search, searchParams } = new URL(c.req.url);
  const userId = readToken(core, searchParams.get("token") ?? undefined);
  const purpose = readPurpose(core, userId, searchParams);
  const flow = flows.open({ userId, purpose, state: rawParameter(search, "state") });
  setFlowCookie(c, site, flow);
  return c.redirect(flowPath(flow.id), 303);
}

/** A parameter exactly as in the address, not decoded, so that it can be sent back unchanged. */
function rawParameter(search: string, name: string): string | null {
  const part = search
    .slice(1)
    .split("&")
    .find((pair) => pair === name || pair.startsWith(`${name}=`));
  return part === undefined ? null : part.slice(name.length + 1);
}
