import { activeConsentOf } from "../consents/consentState.js";
import { giveConsent } from "../consents/giveConsent.js";
import { acceptSignIn, createConnection, startConnect, type StartedJob } from "./startConnect.js";
import type { Core } from "../world/core.js";
import { findInstitution, institutionIds } from "../banks/institutions.js";
import { findPersona, personaLogins } from "../people/personas.js";
import { liveUser } from "../world/records.js";
import type { ConnectionMethod, ConnectionRecord } from "../world/connectionRecord.js";

/**
 * Which user to connect to which bank, with which login.
 *
 * @example
 * const connection: NewConnection = { userId: user.id, institutionId: "AU00002", login: "jared" };
 */
export interface NewConnection {
  userId: string;
  institutionId: string;
  /** A test person's login: any of them may be used at any bank. */
  login: string;
  /** Default: the first method the bank offers. */
  method?: ConnectionMethod;
}

/** Adds a connection as if a person had made it in the Consent UI, and gives consent if there is none yet. */
export function addConnection(core: Core, wanted: NewConnection): ConnectionRecord {
  checkUserAndBank(core, "addConnection", wanted);
  const persona = findPersona(wanted.login);
  if (!persona)
    throw new Error(
      `basiq-kit/sandbox: there is no login "${wanted.login}". Use one of ${personaLogins().join(", ")}.`,
    );
  const connection = createConsented(core, wanted);
  acceptSignIn(core, connection, persona);
  connection.established = true;
  return connection;
}

/**
 * Signs a person in at a bank as if they had just done so in the Consent UI, and gives consent if there is none yet:
 * the job has just started. A login that no test person has is refused by the bank.
 */
export function startConnection(core: Core, wanted: NewConnection): StartedJob {
  checkUserAndBank(core, "startConnection", wanted);
  const { login } = wanted;
  const connection = createConsented(core, wanted);
  return startConnect(core, connection, findPersona(login) ?? { login, password: "" });
}

function checkUserAndBank(core: Core, caller: string, { userId, institutionId }: NewConnection) {
  if (!liveUser(core.records, userId))
    throw new Error(
      `basiq-kit/sandbox: ${caller} got a userId the sandbox doesn't have. Create one with addUser or POST /users.`,
    );
  if (!findInstitution(institutionId))
    throw new Error(
      `basiq-kit/sandbox: there is no bank "${institutionId}". Use one of ${institutionIds().join(", ")}, or another of GET /connectors.`,
    );
}

function createConsented(core: Core, wanted: NewConnection): ConnectionRecord {
  const { userId } = wanted;
  if (!activeConsentOf(core.records, userId, core.clock.now())) giveConsent(core, { userId });
  return createConnection(core, wanted);
}
