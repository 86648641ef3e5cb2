import { connectionState } from "../connections/connectionState.js";
import type { Core } from "../world/core.js";
import { fetchedOf } from "../data/fetched.js";
import { findInstitution } from "../banks/institutions.js";
import { findPersona } from "../people/personas.js";
import { authorisedUntil, type ConnectionRecord } from "../world/connectionRecord.js";
import { accountSummary } from "./accountPayload.js";
import { institutionLink, institutionPayload } from "./institutionPayload.js";
import { wireTime } from "./isoTime.js";

/**
 * A connection as `GET …/connections/{id}` returns it. It has a profile and account numbers, as the real one can
 * (basiq-api.md, "Connections"), so an app must choose which fields it passes on.
 */
export function connectionPayload(core: Core, connection: ConnectionRecord) {
  const fetched = fetchedOf(core.records, connection, core.clock.now());
  const { links, ...own } = listedConnection(core, connection);
  return {
    ...own,
    // Basiq's OpenAPI writes `openbanking` in the list, and `open-banking` here.
    method: core.shapes === "documented" ? hyphenated(connection.method) : own.method,
    accounts: { type: "list", data: fetched.map((one) => accountSummary(core, one)) },
    ...profileOf(connection),
    links: { ...links, user: `${core.apiUrl}/users/${connection.userId}` },
  };
}

/** A connection as the user's list has it. In mixed shapes the profile is here too. */
export function listedConnection(core: Core, connection: ConnectionRecord) {
  const { id, userId, institutionId } = connection;
  const until = authorisedUntil(connection);
  const { links, ...own } = connectionSummary(core, connection, core.clock.now());
  const method = core.shapes === "documented" ? connection.method : mixedMethod(connection);
  return {
    ...own,
    method,
    ...expiryOf(core, until),
    ...(core.shapes === "mixed" ? profileOf(connection) : {}),
    links: {
      ...links,
      institution: institutionLink(core, institutionId),
      self: `${core.apiUrl}/users/${userId}/connections/${id}`,
    },
  };
}

/** A connection in an event: as it was at `at`. */
export function connectionSummary(core: Core, connection: ConnectionRecord, at: number) {
  const { id, userId, institutionId, createdAt, method } = connection;
  const { status, lastUsedAt } = connectionState(core.records, connection, at);
  const user = `${core.apiUrl}/users/${userId}`;
  const ofBank = `filter=institution.id.eq('${institutionId}')`;
  return {
    type: "connection",
    id,
    status,
    createdDate: wireTime(core, createdAt),
    // Absent until a job has succeeded: it is optional in Basiq's OpenAPI, and a time would claim that data was
    // fetched.
    ...(lastUsedAt === null ? {} : { lastUsed: wireTime(core, lastUsedAt) }),
    mfaEnabled: method === "web" && findInstitution(institutionId)?.mfa.when !== "never",
    institution: institutionPayload(core, institutionId),
    links: {
      self: `${user}/connections/${id}`,
      accounts: `${user}/accounts?${ofBank}`,
      transactions: `${user}/transactions?${ofBank}`,
    },
  };
}

/** Basiq's OpenAPI requires an expiry, but a web connection has none: it is empty, or absent, which is seen too. */
function expiryOf(core: Core, until: number | null) {
  if (until !== null) return { expiryDate: wireTime(core, until) };
  return core.shapes === "documented" ? { expiryDate: "" } : {};
}

/** Documents show both spellings, `openbanking` and `open-banking`: some connections have one, some the other. */
function mixedMethod({ id, method }: ConnectionRecord): string {
  return /^[0-7]/.test(id) ? hyphenated(method) : method;
}

function hyphenated(method: string): string {
  return method === "openbanking" ? "open-banking" : method;
}

/** Invented contact details: example.com, and phone numbers that are reserved for fiction. */
function profileOf({ login }: ConnectionRecord) {
  const persona = findPersona(login);
  if (!persona) return {};
  const { firstName, lastName } = persona;
  const address = {
    addressLine1: "5230 Newell Road",
    city: "Sydney",
    state: "NSW",
    postcode: "2000",
  };
  const profile = {
    fullName: `${firstName} ${lastName}`,
    firstName,
    middleName: "",
    lastName,
    phoneNumbers: ["+61491570006"],
    emailAddresses: [`${login.toLowerCase()}@example.com`],
    physicalAddresses: [
      {
        ...address,
        addressLine2: null,
        addressLine3: null,
        country: "Australia",
        countryCode: "AU",
        formattedAddress: "5230 Newell Road, Sydney NSW 2000, Australia",
      },
    ],
  };
  return { profile };
}
