import { connectionState } from "../connectionState.js";
import type { Core } from "../core.js";
import { findInstitution } from "../institutions.js";
import { findPersona } from "../personas.js";
import { jobsOf, type ConnectionRecord } from "../records.js";
import { isoTime } from "./isoTime.js";

/**
 * A connection as Basiq writes it. It carries a profile, as the real one can (basiq-api.md, "Connections"): whoever
 * passes connections on has to pick the fields.
 */
export function connectionPayload(core: Core, connection: ConnectionRecord) {
  const { id, userId, institutionId, createdAt } = connection;
  const state = connectionState(connection, jobsOf(core.records, id), core.clock.now());
  const user = `${core.apiUrl}/users/${userId}`;
  return {
    type: "connection",
    id,
    method: "web",
    status: state.status,
    createdDate: isoTime(createdAt),
    lastUsed: isoTime(state.lastUsedAt),
    mfaEnabled: findInstitution(institutionId)?.mfa.when !== "never",
    institution: {
      type: "institution",
      id: institutionId,
      links: { self: `${core.apiUrl}/connectors/${institutionId}/web` },
    },
    profile: profile(connection.login),
    links: {
      self: `${user}/connections/${id}`,
      user,
      accounts: `${user}/accounts?filter=connection.id.eq('${id}')`,
      transactions: `${user}/transactions?filter=connection.id.eq('${id}')`,
    },
  };
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
