import { giveConsent } from "../../consents/giveConsent.js";
import { latestPolicy } from "../../consents/policies.js";
import { consentPage } from "../pages/consentPage.js";
import { SCOPE_FIELD } from "../parts/permissionChoice.js";
import type { Step } from "../visit/visit.js";
import { toBank } from "./toBank.js";

/** Giving consent for the first time, or again. */
export const consentSteps: readonly Step[] = [
  {
    method: "GET",
    path: "/consent",
    run: (visit) => visit.show(consentPage(visit, latestPolicy())),
  },
  {
    method: "POST",
    path: "/consent",
    run(visit) {
      const { core, flow, form } = visit;
      giveConsent(core, { userId: flow.userId, optionalScopes: form.getAll(SCOPE_FIELD) });
      return toBank(visit);
    },
  },
];
