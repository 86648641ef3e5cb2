import { activeConsentOf } from "../../consents/consentState.js";
import type { Step, Visit } from "../visit/visit.js";
import { toBank } from "./toBank.js";

/** From the link to the first page. */
export const startSteps: readonly Step[] = [{ method: "GET", path: "", run: firstPage }];

function firstPage(visit: Visit): Response {
  const { core, flow, now } = visit;
  const { purpose } = flow;
  switch (purpose.action) {
    case "none":
    case "connect":
      // A person who has consented isn't asked again: a user has one consent at most.
      return activeConsentOf(core.records, flow.userId, now) ? toBank(visit) : visit.go("/consent");
    case "manage":
    case "extend":
    case "update":
      return visit.go(`/${purpose.action}`);
    case "reauthorise":
      return visit.go(
        purpose.connectionId === null ? "/reauthorise" : `/connections/${purpose.connectionId}`,
      );
    case "connection":
      return visit.go(`/connections/${purpose.connectionId}`);
    default:
      return purpose satisfies never;
  }
}
