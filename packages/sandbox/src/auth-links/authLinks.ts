import type { Core } from "../world/core.js";
import { hash } from "../world/derivedId.js";
import { liveUser, type Records } from "../world/records.js";
import type { AuthLinkRecord } from "../world/authLinkRecord.js";
import { DAY_MS } from "../world/time.js";

/** A link's state at one moment; only an open one works. */
export type AuthLinkState = "open" | "used" | "deleted" | "replaced" | "expired";

/** Seven days (basiq-api.md, "Users"). */
const LIFETIME_MS = 7 * DAY_MS;

/** Issues a new link for a user, which replaces the one before. */
export function createAuthLink(core: Core, userId: string, mobile: string): AuthLinkRecord {
  const link: AuthLinkRecord = {
    id: core.ids.next(),
    createdAt: core.clock.now(),
    userId,
    mobile,
    usedAt: null,
    deletedAt: null,
  };
  core.records.authLinks.set(link.id, link);
  return link;
}

/** The user's newest link, in any state. */
export function latestAuthLink(records: Records, userId: string): AuthLinkRecord | undefined {
  return [...records.authLinks.values()].findLast((link) => link.userId === userId);
}

/** A link's state at `now`. */
export function authLinkState(records: Records, link: AuthLinkRecord, now: number): AuthLinkState {
  if (link.deletedAt !== null || !liveUser(records, link.userId)) return "deleted";
  if (link.usedAt !== null) return "used";
  if (latestAuthLink(records, link.userId) !== link) return "replaced";
  return now < expiryOf(link) ? "open" : "expired";
}

/** When a link ends by itself, epoch milliseconds. */
export function expiryOf({ createdAt }: AuthLinkRecord): number {
  return createdAt + LIFETIME_MS;
}

/** The six digits of the SMS. They are computed from the link, so that an exported state doesn't contain them. */
export function smsCode({ id }: AuthLinkRecord): string {
  return String(hash(`sms:${id}`) % 1_000_000).padStart(6, "0");
}
