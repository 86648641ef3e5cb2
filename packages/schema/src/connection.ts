import { type BasiqList, readList } from "./list.js";
import { methodOf } from "./method.js";
import { type Place, resource, top } from "./parse.js";
import { flag, instant, oneOf, reference, renamed } from "./values.js";

/**
 * Where a connection stands. `unfinished`: the person left before the bank was asked (Basiq's `init`
 * and `pre-init`), and the cure is to connect again. `unknown`: a status the kit doesn't know yet.
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
  /** How: by the person's login (`web`), or as the bank authorised it (`openbanking`). */
  readonly method: "web" | "openbanking" | "other";
  /** Where it stands. */
  readonly status: ConnectionStatus;
  /** When it was created, in epoch milliseconds. */
  readonly createdAt: number | undefined;
  /** When its data was last fetched, in epoch milliseconds. */
  readonly lastUsedAt: number | undefined;
  /** When the bank's authorisation ends, in epoch milliseconds; open banking only. */
  readonly expiresAt: number | undefined;
  /** Whether the bank asks for a code or an answer at each refresh; `undefined` where Basiq doesn't say. */
  readonly mfaEnabled: boolean | undefined;
}

const METHODS = ["web", "openbanking"] as const;

const STATUSES = ["active", "pending", "invalid", "deleted", "revoked"] as const;

const RENAMED = {
  "invalid-connection": "invalid",
  init: "unfinished",
  "pre-init": "unfinished",
} as const;

/**
 * Parses a connection as `GET /users/{id}/connections/{id}` answers it.
 *
 * @example
 * const { status, lastUsedAt } = parseConnection(await response.json());
 * @throws {SchemaError} on what can't be a connection: no object, no id.
 */
export function parseConnection(value: unknown): Connection {
  return readConnection(value, top("connection"));
}

/**
 * Parses a page of connections as `GET /users/{id}/connections` answers it.
 *
 * @example
 * const { items, next } = parseConnections(await response.json());
 * @throws {SchemaError} on what can't be a list of connections; `path` says which one is wrong.
 */
export function parseConnections(value: unknown): BasiqList<Connection> {
  return readList(value, "connection", readConnection);
}

function readConnection(value: unknown, at: Place): Connection {
  const raw = resource(value, "connection", at);
  const { id, institution, method, status, createdDate, lastUsed, expiryDate, mfaEnabled } = raw;
  return {
    id,
    institutionId: reference(institution),
    method: oneOf(METHODS, methodOf(method), "other"),
    status: renamed(RENAMED, status, oneOf(STATUSES, status, "unknown")),
    createdAt: instant(createdDate),
    lastUsedAt: instant(lastUsed),
    expiresAt: instant(expiryDate),
    mfaEnabled: flag(mfaEnabled),
  };
}
