import * as z from "zod/mini";
import { readBrandColor } from "./brandColor.js";
import { id, number, text } from "./documented.js";
import { CONNECTOR_METHODS, CONNECTOR_STATUSES, methodName } from "./connectorTerms.js";
import type { ParseOptions } from "./drift.js";
import { fields, isFields } from "./fields.js";
import { type BasiqList, listParser } from "./list.js";
import { resource, type Schema } from "./resource.js";
import { identifier, positive } from "./values.js";

/** How well an institution can be reached now; `maintenance` can and should still be used. */
export type ConnectorStatus =
  | "operational"
  | "degraded"
  | "partial-outage"
  | "major-outage"
  | "maintenance"
  | "unknown";

/** The usual milliseconds per step at one institution; `null` where Basiq doesn't know. */
export interface ConnectorDurations {
  /** Signing in. */
  readonly verifyCredentials: number | null;
  /** Fetching accounts. */
  readonly retrieveAccounts: number | null;
  /** Fetching transactions. */
  readonly retrieveTransactions: number | null;
  /** Fetching rates, fees and features. */
  readonly retrieveMeta: number | null;
  /** All of it together. */
  readonly total: number | null;
}

/** A connector, parsed: one way into one institution. */
export interface Connector {
  /** The institution's id, such as `AU00000`; an institution has a connector per method. */
  readonly id: string;
  /** `web`: the person's login; `openbanking`: the bank's own authorisation; `csv`, `pdf`: uploaded files. */
  readonly method: "web" | "openbanking" | "csv" | "pdf" | "other";
  /** How mature Basiq calls it. */
  readonly stage: "alpha" | "beta" | "live" | "unknown";
  /** How well it can be reached now. */
  readonly status: ConnectorStatus;
  /** The institution's name; its short name or its id where Basiq sent none. */
  readonly name: string;
  /** The institution's short name; its name where Basiq sent none. */
  readonly shortName: string;
  /** Basiq's word for the kind of institution, such as `Bank`: an open set. */
  readonly type: string | undefined;
  /** Basiq's rank of it, such as `1`: an open set. */
  readonly tier: string | undefined;
  /** Basiq's name of its country. */
  readonly country: string | undefined;
  /** An https address of its square logo, else of its full one. */
  readonly logoUrl: string | undefined;
  /** Its main colour, as `#rrggbb`; `undefined` where Basiq sent none that CSS knows. */
  readonly brandColor: string | undefined;
  /**
   * How a person signs in: `password` alone, with a code or an answer each time (`always-mfa`) or at
   * times (`sometimes-mfa`), or at the `bank` itself. With MFA the person must be there for a refresh.
   */
  readonly signIn: "password" | "always-mfa" | "sometimes-mfa" | "bank" | "other";
  /** Where a person gets a new password, an https address; the right link beside `invalid-credentials`. */
  readonly forgottenPasswordUrl: string | undefined;
  /** What a job usually takes here; `undefined` where Basiq has no statistics. */
  readonly durations: ConnectorDurations | undefined;
}

const STATUSES = {
  operational: "operational",
  "degraded-performance": "degraded",
  "partial-outage": "partial-outage",
  "major-outage": "major-outage",
  "under-maintenance": "maintenance",
} as const;

const SIGN_INS = {
  user: "password",
  "user-mfa": "always-mfa",
  "user-mfa-intermittent": "sometimes-mfa",
  token: "bank",
  other: "other",
} as const;

const ms = z.optional(number);

/** What Basiq's documents say of a connector (`GET /connectors/{id}/{method}`). */
export const documentedConnector = z.object({
  type: z.literal("connector"),
  id,
  method: z.optional(z.enum(CONNECTOR_METHODS)),
  stage: z.optional(z.enum(["alpha", "beta", "live"])),
  status: z.optional(z.enum(CONNECTOR_STATUSES)),
  institution: z.optional(
    z.object({
      name: text,
      shortName: text,
      type: text,
      tier: text,
      country: text,
      logo: z.optional(
        z.object({
          colors: z.optional(z.object({ primary: text })),
          links: z.optional(z.object({ full: text, square: text })),
        }),
      ),
    }),
  ),
  authorization: z.optional(
    z.object({
      type: z.optional(z.enum(["user", "user-mfa", "user-mfa-intermittent", "token", "other"])),
      meta: z.optional(z.object({ forgotten_password_url: text })),
    }),
  ),
  stats: z.optional(
    z.object({
      averageDurationMs: z.optional(
        z.object({
          verifyCredentials: ms,
          retrieveAccounts: ms,
          retrieveTransactions: ms,
          retrieveMeta: ms,
          total: ms,
        }),
      ),
    }),
  ),
});

const connector = resource({
  name: "connector",
  documented: documentedConnector,
  absent: { type: "connector" },
  unify: (raw) => ({
    ...raw,
    method: methodName(raw["method"]),
    institution: isFields(raw["institution"])
      ? { ...raw["institution"], tier: identifier(fields(raw["institution"])["tier"]) }
      : raw["institution"],
  }),
  derive: deriveConnector,
});

/**
 * A connector as `GET /connectors/{id}/{method}` answers it.
 *
 * @example
 * z.array(connectorSchema).parse(connectors)[0]?.status; // "operational"
 */
export const connectorSchema: Schema<Connector> = connector.schema;

/**
 * Parses a connector as `GET /connectors/{id}/{method}` answers it.
 *
 * @example
 * const { name, status, durations } = parseConnector(await response.json());
 * @throws {SchemaError} on what can't be a connector: no object, no id.
 */
export function parseConnector(value: unknown, options?: ParseOptions): Connector {
  return connector.parse(value, options);
}

const parseList = listParser("connector", connector);

/**
 * Parses a page of connectors as `GET /connectors` answers it.
 *
 * @example
 * const { items, next } = parseConnectors(await response.json());
 * @throws {SchemaError} on what can't be a list of connectors; `path` says which one is wrong.
 */
export function parseConnectors(value: unknown, options?: ParseOptions): BasiqList<Connector> {
  return parseList(value, options);
}

function deriveConnector(wire: z.output<typeof documentedConnector>): Connector {
  const { id: connectorId, institution, authorization, stats } = wire;
  const name = institution?.name || institution?.shortName || connectorId;
  const { square, full } = institution?.logo?.links ?? {};
  return {
    id: connectorId,
    method: wire.method ?? "other",
    stage: wire.stage ?? "unknown",
    status: wire.status ? STATUSES[wire.status] : "unknown",
    name,
    shortName: institution?.shortName || name,
    type: institution?.type,
    tier: institution?.tier || undefined,
    country: institution?.country,
    logoUrl: matching(HTTPS, square) ?? matching(HTTPS, full),
    brandColor: readBrandColor(institution?.logo?.colors?.primary),
    signIn: SIGN_INS[authorization?.type ?? "other"],
    forgottenPasswordUrl: matching(HTTPS, authorization?.meta?.forgotten_password_url),
    durations: deriveDurations(stats?.averageDurationMs),
  };
}

// It ends up in a page's markup, so nothing else may pass.
const HTTPS = /^https:\/\/[^\s"'()<>\\]+$/i;

function matching(pattern: RegExp, value = ""): string | undefined {
  return pattern.test(value) ? value : undefined;
}

type WireDurations = NonNullable<
  z.output<typeof documentedConnector>["stats"]
>["averageDurationMs"];

function deriveDurations(wire: WireDurations): ConnectorDurations | undefined {
  if (wire === undefined) return undefined;
  return {
    verifyCredentials: positive(wire.verifyCredentials) ?? null,
    retrieveAccounts: positive(wire.retrieveAccounts) ?? null,
    retrieveTransactions: positive(wire.retrieveTransactions) ?? null,
    retrieveMeta: positive(wire.retrieveMeta) ?? null,
    total: positive(wire.total) ?? null,
  };
}
