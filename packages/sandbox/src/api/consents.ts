import type { Context } from "hono";
import { revokeConsent } from "../connections/endConsent.js";
import { consentsOf } from "../consents/consentState.js";
import type { Core } from "../world/core.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { notFound } from "./apiError.js";
import { consentPayload } from "./consentPayload.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";
import { requireUserOfPath } from "./users.js";

const COLLECTION = "/users/:userId/consents";

/** A user's consents, past ones too, for a server token (basiq-api.md, "Consents"). */
export function consentResources(core: Core): Resource[] {
  return [
    { path: COLLECTION, methods: { GET: (c) => listConsents(c, core) } },
    {
      path: `${COLLECTION}/:consentId`,
      methods: {
        GET: (c) => c.json(consentPayload(core, requireConsent(c, core))),
        DELETE: (c) => deleteConsent(c, core),
      },
    },
  ];
}

function listConsents(c: Context, core: Core): Response {
  const user = requireUserOfPath(c, core);
  const data = consentsOf(core.records, user.id)
    .toReversed()
    .map((consent) => consentPayload(core, consent));
  const self = `${core.apiUrl}/users/${user.id}/consents`;
  return c.json({ type: "list", data, size: data.length, links: { self } });
}

/** Deletes every connection too. A consent that has already ended is left as it is. */
function deleteConsent(c: Context, core: Core): Response {
  revokeConsent(core, requireConsent(c, core));
  return c.body(null, 204);
}

function requireConsent(c: Context, core: Core): ConsentRecord {
  const user = requireUserOfPath(c, core);
  const consent = core.records.consents.get(pathId(c, "consentId"));
  if (consent?.userId !== user.id) throw notFound("Consent not found.");
  return consent;
}
