import * as z from "zod/mini";
import { date, id } from "./documented.js";
import { CONNECTOR_METHODS, methodName } from "./connectorTerms.js";
import type { ParseOptions } from "./drift.js";
import { type BasiqList, listParser } from "./list.js";
import { resource, type Schema } from "./resource.js";
import { instant, reference } from "./values.js";

/**
 * A connection's status. `unfinished`: the person left before the bank was asked (Basiq's `init` and
 * `pre-init`), and has to connect again. `unknown`: a status the kit doesn't know yet.
 */
export type ConnectionStatus =
  | "active"
  | "pending"
  | "invalid"
  | "unfinished"
  | "deleted"
  | "revoked"
  | "unknown";

/**
 * A connection, parsed: one person's access to one institution. A connection of Basiq's can carry
 * names, addresses and account numbers; none of them is read.
 */
export interface Connection {
  /** Basiq's id of it. */
  readonly id: string;
  /** The institution it reaches. */
  readonly institutionId: string | undefined;
  /**
   * How it reaches it: by the person's login (`web`), as the bank authorised it (`openbanking`), or not at all: its data
   * is from a statement that the person uploaded (`pdf`, `csv`).
   */
  readonly method: "web" | "openbanking" | "csv" | "pdf" | "other";
  /** Its status. */
  readonly status: ConnectionStatus;
  /** When it was created, in epoch milliseconds. */
  readonly createdAt: number | undefined;
  /** When Basiq last used it, in epoch milliseconds, which doesn't show that data was fetched. */
  readonly lastUsedAt: number | undefined;
  /** When the bank's authorisation ends, in epoch milliseconds; open banking only. */
  readonly expiresAt: number | undefined;
  /** Whether the bank asks for a code or an answer at each refresh; `undefined` where Basiq doesn't say. */
  readonly mfaEnabled: boolean | undefined;
}

const OURS = {
  active: "active",
  pending: "pending",
  invalid: "invalid",
  "invalid-connection": "invalid",
  init: "unfinished",
  "pre-init": "unfinished",
  deleted: "deleted",
  revoked: "revoked",
} as const;

/** What Basiq's documents say of a connection, its institution as an id; profile and accounts aren't read. */
export const documentedConnection = z.object({
  type: z.literal("connection"),
  id,
  method: z.optional(z.enum(CONNECTOR_METHODS)),
  status: z.optional(
    z.enum([
      "active",
      "pending",
      "invalid",
      "invalid-connection",
      "init",
      "pre-init",
      "deleted",
      "revoked",
    ]),
  ),
  createdDate: z.optional(date),
  lastUsed: z.optional(date),
  expiryDate: z.optional(date),
  mfaEnabled: z.optional(z.boolean()),
  institution: z.optional(id),
});

const connection = resource({
  name: "connection",
  documented: documentedConnection,
  absent: { type: "connection" },
  unify: (raw) => ({
    ...raw,
    institution: reference(raw["institution"]),
    method: methodName(raw["method"]),
  }),
  derive: (wire): Connection => ({
    id: wire.id,
    institutionId: wire.institution,
    method: wire.method ?? "other",
    status: wire.status ? OURS[wire.status] : "unknown",
    createdAt: instant(wire.createdDate),
    lastUsedAt: instant(wire.lastUsed),
    expiresAt: instant(wire.expiryDate),
    mfaEnabled: wire.mfaEnabled,
  }),
});

/**
 * A connection as `GET /users/{id}/connections/{id}` answers it.
 *
 * @example
 * z.array(connectionSchema).parse(connections)[0]?.status; // "active"
 */
export const connectionSchema: Schema<Connection> = connection.schema;

/**
 * Parses a connection as `GET /users/{id}/connections/{id}` answers it.
 *
 * @example
 * const { status, lastUsedAt } = parseConnection(await response.json());
 * @throws {SchemaError} on what can't be a connection: no object, no id.
 */
export function parseConnection(value: unknown, options?: ParseOptions): Connection {
  return connection.parse(value, options);
}

const parseList = listParser("connection", connection);

/**
 * Parses a page of connections as `GET /users/{id}/connections` answers it.
 *
 * @example
 * const { items, next } = parseConnections(await response.json());
 * @throws {SchemaError} on what can't be a list of connections; `path` says which one is wrong.
 */
export function parseConnections(value: unknown, options?: ParseOptions): BasiqList<Connection> {
  return parseList(value, options);
}
