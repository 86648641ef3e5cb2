import * as z from "zod/mini";
import { date, id, number, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { type Fields, fields, isFields } from "./fields.js";
import { withoutOrigin } from "./link.js";
import { type BasiqList, listParser } from "./list.js";
import { resource, type Schema } from "./resource.js";
import { instant, positive } from "./values.js";

/** Why data is wanted, in the application's words to the person. */
export interface ConsentPurpose {
  /** In a few words. */
  readonly title: string | undefined;
  /** In a sentence or two. */
  readonly description: string | undefined;
}

/** One kind of data that a consent covers, or that the person left out of it. */
export interface ConsentPermission {
  /** Such as `bank:transactions:read`: an open set. */
  readonly scope: string;
  /** Whether the person had to agree to it; `undefined` where Basiq doesn't say. */
  readonly required: boolean | undefined;
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
  /** Its status; `unknown` for one the kit doesn't know yet. */
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
  /** As Basiq sends it; no document of Basiq's says what it means. `undefined` where Basiq doesn't send it. */
  readonly retainData: boolean | undefined;
  /** How many days back the first retrieval reaches. */
  readonly initialRetrievalDays: number | undefined;
  /** The person consented to an older policy than the application's present one: `update` is due. */
  readonly policyChanged: boolean;
}

const flag = z.optional(z.boolean());

const purpose = z.optional(z.object({ title: text, description: text }));

const permission = z.object({
  scope: text,
  required: flag,
  consented: flag,
  information: z.optional(
    z.object({ name: text, description: text, attributeList: z.optional(z.array(z.string())) }),
  ),
  purpose,
});

/** What Basiq's documents say of a consent (`GET /users/{id}/consents`), each purpose with its title. */
export const documentedConsent = z.object({
  type: z.literal("consent"),
  id,
  status: z.optional(z.enum(["active", "expired", "revoked"])),
  created: z.optional(date),
  updated: z.optional(date),
  expiryDate: z.optional(date),
  revoked: z.optional(date),
  purpose,
  data: z.optional(
    z.object({
      retainData: flag,
      initialRetrievalDays: z.optional(number),
      // One permission that can't be read hides none of the others.
      permissions: z.optional(z.array(z.optional(permission))),
    }),
  ),
  links: z.optional(z.object({ self: text, consentPolicy: text, latestConsentPolicy: text })),
});

const consent = resource({
  name: "consent",
  documented: documentedConsent,
  absent: { type: "consent" },
  unify: (raw) => ({
    ...raw,
    purpose: unifyPurpose(raw["purpose"]),
    data: unifyPermissions(raw["data"]),
  }),
  derive: deriveConsent,
});

/**
 * A consent as `GET /users/{id}/consents` lists it.
 *
 * @example
 * z.array(consentSchema).parse(consents)[0]?.status; // "active"
 */
export const consentSchema: Schema<Consent> = consent.schema;

/**
 * Parses a consent as `GET /users/{id}/consents` lists it.
 *
 * @example
 * const { status, expiresAt } = parseConsent(consent);
 * @throws {SchemaError} on what can't be a consent: no object, no id.
 */
export function parseConsent(value: unknown, options?: ParseOptions): Consent {
  return consent.parse(value, options);
}

const parseList = listParser("consent", consent);

/**
 * Parses a page of consents as `GET /users/{id}/consents` answers it.
 *
 * @example
 * const { items, next } = parseConsents(await response.json());
 * @throws {SchemaError} on what can't be a list of consents; `path` says which one is wrong.
 */
export function parseConsents(value: unknown, options?: ParseOptions): BasiqList<Consent> {
  return parseList(value, options);
}

/** The consent's own purpose is documented under `primary`, a permission's without. */
function unifyPurpose(raw: unknown): unknown {
  return fields(raw)["primary"] ?? raw;
}

function unifyPermissions(data: unknown): unknown {
  const { permissions, ...rest } = fields(data);
  if (!isFields(data) || !Array.isArray(permissions)) return data;
  const unify = (raw: Fields) => ({ ...raw, purpose: unifyPurpose(raw["purpose"]) });
  return { ...rest, permissions: permissions.map((raw) => (isFields(raw) ? unify(raw) : raw)) };
}

function deriveConsent(wire: z.output<typeof documentedConsent>): Consent {
  const { data, links } = wire;
  const given = withoutOrigin(links?.consentPolicy);
  const latest = withoutOrigin(links?.latestConsentPolicy);
  const permissions = data?.permissions ?? [];
  return {
    id: wire.id,
    status: wire.status ?? "unknown",
    createdAt: instant(wire.created),
    updatedAt: instant(wire.updated),
    expiresAt: instant(wire.expiryDate),
    revokedAt: instant(wire.revoked),
    purpose: derivePurpose(wire.purpose),
    permissions: permissions.filter((one) => one !== undefined).map(derivePermission),
    retainData: data?.retainData,
    initialRetrievalDays: positive(data?.initialRetrievalDays),
    policyChanged: given !== undefined && latest !== undefined && given !== latest,
  };
}

function derivePermission(wire: z.output<typeof permission>): ConsentPermission {
  return {
    scope: wire.scope || "unknown",
    required: wire.required,
    // A person must never read that less is shared than is.
    consented: wire.consented !== false,
    name: wire.information?.name,
    description: wire.information?.description,
    attributes: wire.information?.attributeList ?? [],
    purpose: derivePurpose(wire.purpose),
  };
}

function derivePurpose(wire: z.output<typeof purpose>): ConsentPurpose | undefined {
  const { title, description } = wire ?? {};
  return (title ?? description) === undefined ? undefined : { title, description };
}
