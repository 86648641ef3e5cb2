import { connectionState } from "./connectionState.js";
import type { Core } from "./core.js";
import { findInstitution, institutionIds } from "./institutions.js";
import { findPersona, personaLogins } from "./personas.js";
import type { SandboxConnection } from "./world.js";

/**
 * Whom to connect where, as whom.
 *
 * @example
 * const connection: NewConnection = { userId: user.id, institutionId: "AU90001", login: "jared" };
 */
export interface NewConnection {
  userId: string;
  institutionId: string;
  /** A test person's login: any of them may be used at any bank. */
  login: string;
}

/** Adds a connection that the Consent UI would have made. */
export function addConnection(core: Core, wanted: NewConnection): SandboxConnection {
  const { userId, institutionId, login } = wanted;
  if (!core.records.users.has(userId))
    throw new Error(
      "basiq-kit/sandbox: addConnection got a userId the sandbox doesn't have. Create one with addUser or POST /users.",
    );
  if (!findInstitution(institutionId))
    throw new Error(
      `basiq-kit/sandbox: there is no bank "${institutionId}". Use one of ${institutionIds().join(", ")}.`,
    );
  if (!findPersona(login))
    throw new Error(
      `basiq-kit/sandbox: there is no login "${login}". Use one of ${personaLogins().join(", ")}.`,
    );
  const connection = {
    id: core.ids.next(),
    createdAt: core.clock.now(),
    userId,
    institutionId,
    login,
  };
  core.records.connections.set(connection.id, connection);
  return { ...connection, ...connectionState(connection, [], connection.createdAt) };
}
