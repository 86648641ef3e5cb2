import { withoutOrigin } from "./link.js";
import { type BasiqList, readList } from "./list.js";
import { type Place, resource, top } from "./parse.js";
import { type Fields, fields, isFields, positive, text } from "./tolerant.js";
import { flag, instant, oneOf, texts } from "./values.js";

/** Why data is wanted, in the application's words to the person. */
export interface ConsentPurpose {
  readonly title: string | undefined;
  readonly description: string | undefined;
}

/** One kind of data that a consent covers, or that the person left out of it. */
export interface ConsentPermission {
  /** Such as `bank:transactions:read`: an open set. */
  readonly scope: string;
  /** A person couldn't say no to it. */
  readonly required: boolean;
  /** Whether the person said yes; a permission that is listed and not declined counts as given. */
  readonly consented: boolean;
  /** What a person reads as its name. */
  readonly name: string | undefined;
  /** What a person reads about it. */
  readonly description: string | undefined;
  /** What it comprises, each as a person reads it; empty where Basiq doesn't say. */
  readonly attributes: readonly string[];
  /** Why this kind is wanted. */
  readonly purpose: ConsentPurpose | undefined;
}

/** A person's consent, parsed. */
export interface Consent {
  /** Basiq's id of it. */
  readonly id: string;
  /** Where it stands; `unknown` for a status the kit doesn't know yet. */
  readonly status: "active" | "expired" | "revoked" | "unknown";
  /** When it was given, in epoch milliseconds. */
  readonly createdAt: number | undefined;
  /** When it last changed, in epoch milliseconds. */
  readonly updatedAt: number | undefined;
  /** When it ends or ended, in epoch milliseconds. */
  readonly expiresAt: number | undefined;
  /** When it was withdrawn, in epoch milliseconds. */
  readonly revokedAt: number | undefined;
  /** Why data is wanted: the primary purpose. */
  readonly purpose: ConsentPurpose | undefined;
  /** What it covers, and what it leaves out. */
  readonly permissions: readonly ConsentPermission[];
  /** Whether the application keeps the data once the consent is over; `undefined` where Basiq doesn't say. */
  readonly retainData: boolean | undefined;
  /** How many days back the first retrieval reaches. */
  readonly initialRetrievalDays: number | undefined;
  /** The person consented to an older policy than the application's present one: `update` is due. */
  readonly policyChanged: boolean;
}

const STATUSES = ["active", "expired", "revoked"] as const;

/**
 * Parses a consent as `GET /users/{id}/consents` lists it.
 *
 * @example
 * const { status, expiresAt } = parseConsent(consent);
 * @throws {SchemaError} on what can't be a consent: no object, no id.
 */
export function parseConsent(value: unknown): Consent {
  return readConsent(value, top("consent"));
}

/**
 * Parses a page of consents as `GET /users/{id}/consents` answers it.
 *
 * @example
 * const { items, next } = parseConsents(await response.json());
 * @throws {SchemaError} on what can't be a list of consents; `path` says which one is wrong.
 */
export function parseConsents(value: unknown): BasiqList<Consent> {
  return readList(value, "consent", readConsent);
}

function readConsent(value: unknown, at: Place): Consent {
  const raw = resource(value, "consent", at);
  const { id, status, created, updated, expiryDate, revoked, purpose, data, links } = raw;
  const { retainData, initialRetrievalDays, permissions } = fields(data);
  const { consentPolicy, latestConsentPolicy } = fields(links);
  const given = withoutOrigin(text(consentPolicy));
  const latest = withoutOrigin(text(latestConsentPolicy));
  return {
    id,
    status: oneOf(STATUSES, status, "unknown"),
    createdAt: instant(created),
    updatedAt: instant(updated),
    expiresAt: instant(expiryDate),
    revokedAt: instant(revoked),
    purpose: readPurpose(purpose),
    permissions: Array.isArray(permissions) ? permissions.filter(isFields).map(readPermission) : [],
    retainData: flag(retainData),
    initialRetrievalDays: positive(initialRetrievalDays),
    policyChanged: given !== undefined && latest !== undefined && given !== latest,
  };
}

function readPermission(permission: Fields): ConsentPermission {
  const { scope, required, consented, information, purpose } = permission;
  const { name, description, attributeList } = fields(information);
  return {
    scope: text(scope) || "unknown",
    required: required === true,
    // Nobody may be told that less is shared than is.
    consented: consented !== false,
    name: text(name),
    description: text(description),
    attributes: texts(attributeList),
    purpose: readPurpose(purpose),
  };
}

function readPurpose(value: unknown): ConsentPurpose | undefined {
  const purpose = fields(value);
  const { title, description } = fields(purpose["primary"] ?? purpose);
  const read = { title: text(title), description: text(description) };
  return (read.title ?? read.description) === undefined ? undefined : read;
}
