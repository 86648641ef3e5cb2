import { connectionState } from "../connectionState.js";
import type { Core } from "../core.js";
import { findInstitution } from "../institutions.js";
import { findPersona } from "../personas.js";
import { authorisedUntil, type ConnectionRecord } from "../records.js";
import { isoTime } from "./isoTime.js";

/**
 * A connection as Basiq writes it. It carries a profile, as the real one can (basiq-api.md, "Connections"): whoever
 * passes connections on has to pick the fields.
 */
export function connectionPayload(core: Core, connection: ConnectionRecord) {
  const { id, userId, institutionId, createdAt, method } = connection;
  const state = connectionState(core.records, connection, core.clock.now());
  const until = authorisedUntil(connection);
  const user = `${core.apiUrl}/users/${userId}`;
  return {
    type: "connection",
    id,
    method: wireMethod(connection),
    status: state.status,
    createdDate: isoTime(createdAt),
    // Absent until a job has succeeded: the document makes it optional, and a time would say that data was fetched.
    ...(state.lastUsedAt === null ? {} : { lastUsed: isoTime(state.lastUsedAt) }),
    ...(until === null ? {} : { expiryDate: isoTime(until) }),
    mfaEnabled: method === "web" && findInstitution(institutionId)?.mfa.when !== "never",
    institution: {
      type: "institution",
      id: institutionId,
      links: { self: `${core.apiUrl}/connectors/${institutionId}/${method}` },
    },
    profile: connection.login === "" ? null : profile(connection.login),
    links: {
      self: `${user}/connections/${id}`,
      user,
      accounts: `${user}/accounts?filter=connection.id.eq('${id}')`,
      transactions: `${user}/transactions?filter=connection.id.eq('${id}')`,
    },
  };
}

/** Documents show both spellings, `openbanking` and `open-banking`: some connections have this, some that. */
function wireMethod({ id, method }: ConnectionRecord): string {
  return method === "openbanking" && /^[0-7]/.test(id) ? "open-banking" : method;
}

/** Made-up contact details: example.com and a number range reserved for fiction. */
function profile(login: string) {
  const persona = findPersona(login);
  return {
    fullName: `${persona?.firstName} ${persona?.lastName}`,
    firstName: persona?.firstName,
    lastName: persona?.lastName,
    phoneNumbers: ["+61491570006"],
    emailAddresses: [`${login.toLowerCase()}@example.com`],
    physicalAddresses: [
      { addressLine1: "5230 Newell Road", city: "Sydney", state: "NSW", postcode: "2000" },
    ],
  };
}
