import type { Context } from "hono";
import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import { authLinkState, smsCode, type AuthLinkState } from "../auth-links/authLinks.js";
import type { ConsentUiContext } from "./consentUiContext.js";
import { setFlowCookie, flowPath } from "./flowCookie.js";
import { authLinkPage, CODE_FIELD } from "./pages/authLinkPage.js";
import { notThere, UiError } from "./visit/uiError.js";

/** The path of an auth link's page. */
export const AUTH_LINK_PATH = "/auth_link/:linkId";

/** Shows the page that asks for the code in the SMS. */
export function showAuthLink(c: Context, ui: ConsentUiContext): Response | Promise<Response> {
  return c.html(authLinkPage(requireOpenLink(c, ui), null));
}

/** Checks the code. The right one uses up the link, and starts a visit as that user's client token would. */
export async function enterByAuthLink(c: Context, ui: ConsentUiContext): Promise<Response> {
  const { core, site, flows } = ui;
  const form = new URLSearchParams(await c.req.text());
  const link = requireOpenLink(c, ui);
  const typed = (form.get(CODE_FIELD) ?? "").replaceAll(/\s/g, "");
  if (typed !== smsCode(link)) {
    const error = typed === "" ? "Enter the code" : "That isn’t right. Check it and try again";
    return c.html(authLinkPage(link, error), 422);
  }
  link.usedAt = core.clock.now();
  const flow = flows.open({
    userId: link.userId,
    purpose: { action: "none", institutionId: null },
    state: null,
  });
  setFlowCookie(c, site, flow);
  return c.redirect(flowPath(flow.id), 303);
}

function requireOpenLink(c: Context, { core }: ConsentUiContext): AuthLinkRecord {
  const link = core.records.authLinks.get(c.req.param("linkId") ?? "");
  if (!link) throw notThere("link");
  const state = authLinkState(core.records, link, core.clock.now());
  if (state !== "open") throw linkGone(state);
  return link;
}

function linkGone(state: Exclude<AuthLinkState, "open">): UiError {
  return new UiError({
    status: 410,
    code: "resource-no-longer-available",
    title: "This link no longer works",
    detail: `${WHY[state]} Go back to the app that sent it and ask for a new one.`,
    developer: `The auth link is ${state}. Create a new one with POST /users/{userId}/auth_link.`,
  });
}

const WHY: Record<Exclude<AuthLinkState, "open">, string> = {
  used: "It has been used, and it works once.",
  deleted: "It was taken back.",
  replaced: "A newer link has taken its place.",
  expired: "It was good for seven days, and they are over.",
};
