import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { ConsentUiContext } from "./consentUiContext.js";
import { COOKIE, flowPath } from "./flowCookie.js";
import { returnUrl } from "./returnUrl.js";
import { formOfAnotherVisit, visitOver } from "./visit/uiError.js";
import type { Visit } from "./visit/visit.js";

/** The visit a request belongs to. Throws if its cookie is missing, it has ended, or the form isn't its own. */
export async function openVisit(c: Context, ui: ConsentUiContext): Promise<Visit> {
  const { core, site, flows } = ui;
  const flow = flows.find(c.req.param("flowId") ?? "", getCookie(c, COOKIE) ?? "");
  if (!flow || flow.ended) throw visitOver();
  const form = new URLSearchParams(c.req.method === "POST" ? await c.req.text() : "");
  if (c.req.method === "POST" && form.get("nonce") !== flow.nonce) throw formOfAnotherVisit();
  const base = flowPath(flow.id);
  return {
    core,
    flow,
    form,
    base,
    nonce: flow.nonce,
    now: core.clock.now(),
    param: (name) => c.req.param(name) ?? "",
    query: (name) => c.req.query(name) ?? "",
    show(page, { status = 200, againAfterS } = {}) {
      if (againAfterS !== undefined) c.header("refresh", String(againAfterS));
      return c.html(page, status);
    },
    go: (path) => c.redirect(`${base}${path}`, 303),
    leave(jobIds) {
      flow.ended = true;
      return c.redirect(returnUrl(site.redirectUrl, flow, jobIds), 303);
    },
  };
}
