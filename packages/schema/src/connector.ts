import { type BasiqList, readList } from "./list.js";
import { methodOf } from "./method.js";
import { type Place, resource, top } from "./parse.js";
import { fields, isFields, positive, text } from "./tolerant.js";
import { identifier, oneOf, renamed } from "./values.js";

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
  readonly verifyCredentials: number | null;
  readonly retrieveAccounts: number | null;
  readonly retrieveTransactions: number | null;
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
  /** How finished Basiq calls it. */
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
  /** Its main colour, as `#rrggbb` or another hexadecimal form of CSS. */
  readonly colour: string | undefined;
  /**
   * How a person signs in: `password` alone, with a code or an answer each time (`always-mfa`) or at
   * times (`sometimes-mfa`), or at the `bank` itself. With MFA the person must be there for a refresh.
   */
  readonly signIn: "password" | "always-mfa" | "sometimes-mfa" | "bank" | "other";
  /** What a job usually takes here; `undefined` where Basiq has no statistics. */
  readonly durations: ConnectorDurations | undefined;
}

const METHODS = ["web", "openbanking", "csv", "pdf"] as const;

const STAGES = ["alpha", "beta", "live"] as const;

const STATUSES = ["operational", "partial-outage", "major-outage"] as const;

const RENAMED = {
  "degraded-performance": "degraded",
  "under-maintenance": "maintenance",
} as const;

const SIGN_INS = {
  user: "password",
  "user-mfa": "always-mfa",
  "user-mfa-intermittent": "sometimes-mfa",
  token: "bank",
} as const;

/**
 * Parses a connector as `GET /connectors/{id}/{method}` answers it.
 *
 * @example
 * const { name, status, durations } = parseConnector(await response.json());
 * @throws {SchemaError} on what can't be a connector: no object, no id.
 */
export function parseConnector(value: unknown): Connector {
  return readConnector(value, top("connector"));
}

/**
 * Parses a page of connectors as `GET /connectors` answers it.
 *
 * @example
 * const { items, next } = parseConnectors(await response.json());
 * @throws {SchemaError} on what can't be a list of connectors; `path` says which one is wrong.
 */
export function parseConnectors(value: unknown): BasiqList<Connector> {
  return readList(value, "connector", readConnector);
}

function readConnector(value: unknown, at: Place): Connector {
  const raw = resource(value, "connector", at);
  const { id, method, stage, status, institution, authorization, stats } = raw;
  const { name, shortName, type, tier, country, logo } = fields(institution);
  const longName = text(name) || text(shortName) || id;
  const { colors, links } = fields(logo);
  const { square, full } = fields(links);
  return {
    id,
    method: oneOf(METHODS, methodOf(method), "other"),
    stage: oneOf(STAGES, stage, "unknown"),
    status: renamed(RENAMED, status, oneOf(STATUSES, status, "unknown")),
    name: longName,
    shortName: text(shortName) || longName,
    type: text(type),
    tier: identifier(tier),
    country: text(country),
    logoUrl: matching(HTTPS, square) ?? matching(HTTPS, full),
    colour: matching(HEX_COLOUR, fields(colors)["primary"]),
    signIn: renamed(SIGN_INS, fields(authorization)["type"], "other"),
    durations: durations(fields(stats)["averageDurationMs"]),
  };
}

// Both end up in a page's markup, so that nothing but what they should be may pass.
const HTTPS = /^https:\/\/[^\s"'()<>\\]+$/i;
const HEX_COLOUR = /^#[\da-f]{3,8}$/i;

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

function durations(value: unknown): ConnectorDurations | undefined {
  if (!isFields(value)) return undefined;
  const ms = (key: keyof ConnectorDurations) => positive(value[key]) ?? null;
  return {
    verifyCredentials: ms("verifyCredentials"),
    retrieveAccounts: ms("retrieveAccounts"),
    retrieveTransactions: ms("retrieveTransactions"),
    retrieveMeta: ms("retrieveMeta"),
    total: ms("total"),
  };
}
