import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import type { Flow } from "./visit/flow.js";
import type { Site } from "./options.js";

/** The cookie's name. Its path is the visit's, so that several visits in one browser don't mix. */
export const COOKIE = "basiq_sandbox_visit";

/** The path of a visit's pages. */
export function flowPath(flowId: string): string {
  return `/flow/${flowId}`;
}

/** Sets a visit's cookie. `Lax`, because the first page is opened by a link from another site. */
export function setFlowCookie(c: Context, { origin }: Site, flow: Flow): void {
  setCookie(c, COOKIE, flow.secret, {
    path: flowPath(flow.id),
    httpOnly: true,
    sameSite: "Lax",
    secure: origin.startsWith("https:"),
  });
}
