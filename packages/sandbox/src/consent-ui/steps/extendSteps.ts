import { extendConsent } from "../../consents/extendConsent.js";
import { expiryOf } from "../../consents/consentState.js";
import { endOfPeriod } from "../../consents/giveConsent.js";
import { connectionViews } from "../visit/connectionViews.js";
import { consentViews } from "../visit/consentViews.js";
import { extendPage } from "../pages/extendPage.js";
import { noActiveConsent } from "../visit/uiError.js";
import type { Step, Visit } from "../visit/visit.js";
import { longDate } from "../words/dates.js";

/** The same consent for another period. */
export const extendSteps: readonly Step[] = [
  { method: "GET", path: "/extend", run: (visit) => showExtension(visit, "/extend") },
  { method: "POST", path: "/extend", run: extend },
];

/** What an extension would change. */
export function showExtension(visit: Visit, path: string): Response | Promise<Response> {
  const { active } = consentViews(visit);
  if (!active) throw noActiveConsent();
  return visit.show(extendPage(visit, path, active, endOfPeriod(active.policy, visit.now)));
}

function extend(visit: Visit): Response {
  const consent = extendConsent(visit.core, visit.flow.userId);
  visit.flow.notices = extensionNotices(visit, expiryOf(consent));
  return visit.go("/done");
}

/** The result of an extension, and what remains to do (basiq-api.md, "Consents"). */
export function extensionNotices(visit: Visit, until: number): string[] {
  const open = connectionViews(visit).filter(({ authorisedUntil }) => authorisedUntil !== null);
  return [
    `Your consent now runs until ${longDate(until)}`,
    ...(open.length === 0
      ? []
      : [
          `Authorise sharing again at ${open.map(({ bank }) => bank.name).join(", ")} when the app asks you to.`,
        ]),
  ];
}
