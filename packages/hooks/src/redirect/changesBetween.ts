import type { Shared, SharedConnection, SharedConsent } from "./shared.js";

interface Runs {
  /** When it ends, in epoch milliseconds; `undefined` if Basiq names no end. */
  readonly expiresAt: number | undefined;
}

/** What has become of the person's consent while they were away. */
export type ConsentChange =
  /** It couldn't be read. */
  | { readonly type: "unknown" }
  /** There is none, and there was none. */
  | { readonly type: "none" }
  /** There was one, and now there is none. */
  | { readonly type: "ended" }
  /** There was none, or this is another one with the same terms. */
  | (Runs & { readonly type: "given" })
  | (Runs & {
      readonly type: "changed";
      /** Whether it now ends later. */
      readonly extended: boolean;
      /** Whether it now covers other kinds of data. */
      readonly permissionsChanged: boolean;
    })
  | (Runs & { readonly type: "unchanged" })
  /** There is one, and what was there before isn't known. */
  | (Runs & { readonly type: "present" })
  /** There is none, and what was there before isn't known. */
  | { readonly type: "absent" };

/** What has become of the person's connections while they were away, each by its id. */
export type ConnectionsChange =
  /** They couldn't be read, or what was there before isn't known. */
  | { readonly type: "unknown" }
  | { readonly type: "unchanged" }
  | {
      readonly type: "changed";
      readonly added: readonly string[];
      /** Deleted, or no longer listed. */
      readonly ended: readonly string[];
      /** They work again, or the bank's authorisation now ends later. */
      readonly renewed: readonly string[];
      /** They worked, and no longer do. */
      readonly stopped: readonly string[];
    };

/** What is different from when the person left, by what is known of both moments. */
export interface SharedChanges {
  readonly consent: ConsentChange;
  readonly connections: ConnectionsChange;
}

/** What has changed between two moments; it claims nothing where one of them isn't known. */
export function changesBetween(before: Shared | undefined, after: Shared): SharedChanges {
  return {
    consent: consentChange(before?.consent, after.consent),
    connections: connectionsChange(before?.connections, after.connections),
  };
}

type Known<Value> = Value | null | undefined;

function consentChange(before: Known<SharedConsent>, after: Known<SharedConsent>): ConsentChange {
  if (after === undefined) return { type: "unknown" };
  if (after === null)
    return { type: before === undefined ? "absent" : before === null ? "none" : "ended" };
  const { expiresAt } = after;
  if (before === undefined) return { type: "present", expiresAt };
  if (before === null) return { type: "given", expiresAt };
  const extended = (expiresAt ?? Infinity) > (before.expiresAt ?? Infinity);
  const permissionsChanged = after.scopes.join(" ") !== before.scopes.join(" ");
  if (extended || permissionsChanged || expiresAt !== before.expiresAt)
    return { type: "changed", expiresAt, extended, permissionsChanged };
  return { type: after.id === before.id ? "unchanged" : "given", expiresAt };
}

type Listed = readonly SharedConnection[] | undefined;

function connectionsChange(before: Listed, after: Listed): ConnectionsChange {
  if (before === undefined || after === undefined) return { type: "unknown" };
  const pairs = after.flatMap((now) => {
    const was = before.find(({ id }) => id === now.id);
    return was === undefined ? [] : [{ id: now.id, was, now }];
  });
  const stays = new Set(pairs.map(({ id }) => id));
  const change = {
    added: after.map(({ id }) => id).filter((id) => !stays.has(id)),
    ended: before.map(({ id }) => id).filter((id) => !stays.has(id)),
    renewed: pairs.filter(({ was, now }) => isRenewed(was, now)).map(({ id }) => id),
    stopped: pairs.filter(({ was, now }) => was.works && !now.works).map(({ id }) => id),
  };
  return Object.values(change).every(({ length }) => length === 0)
    ? { type: "unchanged" }
    : { type: "changed", ...change };
}

function isRenewed(was: SharedConnection, now: SharedConnection): boolean {
  if (!now.works) return false;
  return !was.works || (now.expiresAt ?? -Infinity) > (was.expiresAt ?? Infinity);
}
