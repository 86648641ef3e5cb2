import { isUploaded } from "../world/isUploaded.js";
import { activeConsentOf } from "../consents/consentState.js";
import type { Core } from "../world/core.js";
import { findInstitution } from "../banks/institutions.js";
import type { Purpose } from "./visit/flow.js";
import { requireConnection } from "./visit/requireConnection.js";
import { badLink, noActiveConsent, notThere } from "./visit/uiError.js";

/** Reads what a link asks for. Throws if that can't be done, before anything is changed: the person sees why. */
export function readPurpose(core: Core, userId: string, query: URLSearchParams): Purpose {
  const purpose = wanted(query);
  const consent = activeConsentOf(core.records, userId, core.clock.now());
  if (!consent && !WITHOUT_CONSENT.has(purpose.action)) throw noActiveConsent();
  if ("institutionId" in purpose && purpose.institutionId !== null)
    if (!findInstitution(purpose.institutionId)) throw notThere("bank");
  if ("connectionId" in purpose && purpose.connectionId !== null) {
    const { method } = requireConnection(core, userId, purpose.connectionId);
    if (isUploaded({ method }))
      throw badLink(
        "This connection is an uploaded statement: it has no sign-in. Upload a newer statement instead.",
      );
    if (purpose.action === "reauthorise" && method !== "openbanking")
      throw badLink(
        "reauthorise is for open-banking connections. Send connectionId without an action.",
      );
  }
  return purpose;
}

/**
 * What a link may ask for without a consent. `connect` is included: no document calls that an error, and
 * Basiq's own kits send it for new people too (basiq-api.md, "Consent UI").
 */
const WITHOUT_CONSENT: ReadonlySet<Purpose["action"]> = new Set(["none", "connect", "manage"]);

function wanted(query: URLSearchParams): Purpose {
  const action = query.get("action");
  const institutionId = query.get("institutionId");
  const connectionId = query.get("connectionId");
  switch (action) {
    case null:
    // Basiq documents the literal `null` as no action, and its kits send it.
    case "null":
      return connectionId === null
        ? { action: "none", institutionId }
        : { action: "connection", connectionId };
    case "connect":
    case "update":
      return { action, institutionId };
    case "manage":
    case "extend":
      return { action };
    case "reauthorise":
      return { action, connectionId };
    default:
      throw badLink(
        "action must be connect, manage, extend, update or reauthorise, or be left out altogether.",
      );
  }
}
