import type { Core } from "../world/core.js";
import type { UserProfile, UserRecord } from "../world/userRecord.js";

/** Adds a user. Duplicates aren't checked: Basiq creates a second user for the same email. */
export function addUser(core: Core, profile: UserProfile): UserRecord {
  const user: UserRecord = {
    id: core.ids.next(),
    createdAt: core.clock.now(),
    profile: { ...profile },
    updates: [],
    deletedAt: null,
  };
  core.records.users.set(user.id, user);
  return user;
}
