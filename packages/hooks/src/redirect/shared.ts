import { type Connection, type Consent, isBasiqId } from "@basiq-kit/schema";
import { fieldsOf } from "../lib/fieldsOf.js";
import { activeConsent } from "../state/activeConsent.js";
import { authorisedUntil } from "../state/authorisedUntil.js";
import { isAlive } from "../state/isAlive.js";

/** A consent that is active, as far as a change of it matters. */
export interface SharedConsent {
  readonly id: string;
  /** Epoch milliseconds; `undefined` if Basiq names no end. */
  readonly expiresAt?: number | undefined;
  /** The kinds of data that the person said yes to. */
  readonly scopes: readonly string[];
}

/** A connection that hasn't ended, as far as a change of it matters. */
export interface SharedConnection {
  readonly id: string;
  readonly works: boolean;
  /** When the bank's own authorisation ends, in epoch milliseconds; open banking only. */
  readonly expiresAt?: number | undefined;
}

/**
 * What a person shares at one moment: ids and times, no name and nothing secret, because it is stored while
 * they are away. A part that hasn't been read is `undefined`.
 */
export interface Shared {
  /** `null` if there is no active consent. */
  readonly consent?: SharedConsent | null | undefined;
  readonly connections?: readonly SharedConnection[] | undefined;
}

/** What the lists of a person's consents and connections say about what they share. */
export function sharedIn(
  consents: readonly Consent[] | undefined,
  connections: readonly Connection[] | undefined,
  now: number,
): Shared {
  const active = consents && activeConsent(consents, now);
  return {
    consent: consents && (active === undefined ? null : sharedConsent(active)),
    connections: connections
      ?.filter(isAlive)
      .map((connection) => sharedConnection(connection, now)),
  };
}

function sharedConsent({ id, expiresAt, permissions }: Consent): SharedConsent {
  const scopes = permissions.filter(({ consented }) => consented).map(({ scope }) => scope);
  return { id, expiresAt, scopes: [...new Set(scopes)].toSorted() };
}

function sharedConnection(connection: Connection, now: number): SharedConnection {
  const { id, status } = connection;
  const expiresAt = authorisedUntil(connection);
  return { id, works: status !== "invalid" && (expiresAt ?? Infinity) > now, expiresAt };
}

/** Reads it from the browser's storage, where anyone can write: what isn't as it was written is not known. */
export function readShared(value: unknown): Shared | undefined {
  const { consent, connections } = fieldsOf(value);
  const known = Array.isArray(connections) ? connections.map(readConnection) : undefined;
  const shared: Shared = {
    consent: consent === null ? null : readConsent(consent),
    connections: known?.every((one) => one !== undefined) ? known : undefined,
  };
  return shared.consent === undefined && shared.connections === undefined ? undefined : shared;
}

function readConsent(value: unknown): SharedConsent | undefined {
  const { id, expiresAt, scopes } = fieldsOf(value);
  if (!isBasiqId(id) || !isTime(expiresAt) || !Array.isArray(scopes)) return undefined;
  return scopes.every((scope) => typeof scope === "string") ? { id, expiresAt, scopes } : undefined;
}

function readConnection(value: unknown): SharedConnection | undefined {
  const { id, works, expiresAt } = fieldsOf(value);
  if (!isBasiqId(id) || !isTime(expiresAt) || typeof works !== "boolean") return undefined;
  return { id, works, expiresAt };
}

function isTime(value: unknown): value is number | undefined {
  return value === undefined || typeof value === "number";
}
