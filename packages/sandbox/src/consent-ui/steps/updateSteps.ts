import { previewUpdate, updateConsent } from "../../connections/endConsent.js";
import { expiryOf } from "../../consents/consentState.js";
import { findPolicy, latestPolicy } from "../../consents/policies.js";
import { connectionViews } from "../visit/connectionViews.js";
import { updatePage } from "../pages/updatePage.js";
import { SCOPE_FIELD } from "../parts/permissionChoice.js";
import { requireConsent } from "../visit/requireConsent.js";
import type { Step, Visit } from "../visit/visit.js";
import { counted } from "../words/dates.js";
import { extensionNotices, showExtension } from "./extendSteps.js";

/** `action=update`: the same policy is an extension, a changed one replaces the consent. */
export const updateSteps: readonly Step[] = [
  { method: "GET", path: "/update", run: show },
  { method: "POST", path: "/update", run: update },
];

function show(visit: Visit): Response | Promise<Response> {
  const { policyId } = requireConsent(visit);
  if (previewUpdate(visit.core, visit.flow.userId) === "extended")
    return showExtension(visit, "/update");
  const to = latestPolicy();
  return visit.show(updatePage(visit, findPolicy(policyId) ?? to, to, connectionViews(visit)));
}

function update(visit: Visit): Response {
  const { core, flow, form } = visit;
  const count = connectionViews(visit).length;
  const { outcome, consent } = updateConsent(core, flow.userId, form.getAll(SCOPE_FIELD));
  flow.notices =
    outcome === "extended"
      ? extensionNotices(visit, expiryOf(consent))
      : [
          "Your consent is replaced",
          ...(count === 0
            ? []
            : [
                `${counted(count, "connection")} ${count === 1 ? "was" : "were"} deleted. Add your banks again.`,
              ]),
        ];
  return visit.go("/done");
}
