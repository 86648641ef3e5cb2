import { activeConsentOf } from "../consents/consentState.js";
import type { Core } from "../world/core.js";
import { createJob } from "../jobs/createJob.js";
import type { Institution } from "../banks/institution.js";
import { findInstitution } from "../banks/institutions.js";
import { findPersona } from "../people/personas.js";
import type { ConnectionMethod, ConnectionRecord } from "../world/connectionRecord.js";
import type { JobRecord } from "../world/jobRecord.js";
import { RuleError } from "../world/ruleError.js";
import { pauseOf } from "./pauseOf.js";
import { DAY_MS } from "../world/time.js";

/** Which bank, and how. */
export interface ChosenBank {
  userId: string;
  institutionId: string;
  /** Default: the first method the bank offers. */
  method?: ConnectionMethod;
}

/** What a person does at the bank's sign-in: enter credentials, or (open banking) decline to share. */
export type SignIn = { login: string; password: string } | { declined: true };

/** A connection and the job that signs in for it. */
export interface StartedJob {
  connection: ConnectionRecord;
  job: JobRecord;
}

/**
 * Adds a `pre-init` connection for the bank that a person picked. It stays `pre-init` if the person leaves now. Throws
 * a `RuleError` without an active consent, and for an unknown bank or a method it doesn't offer.
 */
export function createConnection(core: Core, chosen: ChosenBank): ConnectionRecord {
  const { userId, institutionId } = chosen;
  const now = core.clock.now();
  const consent = activeConsentOf(core.records, userId, now);
  if (!consent)
    throw new RuleError(
      "no-active-consent",
      "a connection needs an active consent of its user. Give consent first.",
    );
  const institution = findInstitution(institutionId);
  if (!institution)
    throw new RuleError(
      "unknown-institution",
      "there is no bank with that id. GET /connectors lists them.",
    );
  const connection: ConnectionRecord = {
    id: core.ids.next(),
    createdAt: now,
    userId,
    consentId: consent.id,
    institutionId,
    method: chosenMethod(institution, chosen.method),
    login: "",
    established: false,
    authorisations: [],
    purgedAt: null,
    deletedAt: null,
  };
  core.records.connections.set(connection.id, connection);
  return connection;
}

/**
 * Signs in for the first time, by a job of kind `connect` whose result decides the connection's status. The job waits
 * while the same credentials are in use.
 */
export function startConnect(core: Core, connection: ConnectionRecord, signIn: SignIn): StartedJob {
  acceptSignIn(core, connection, signIn);
  const job = createJob(core, connection, {
    kind: "connect",
    declined: "declined" in signIn,
    pausedMs: pauseOf(core, connection),
  });
  return { connection, job };
}

/**
 * Records a sign-in: the login only if the bank knows it, and never the password. An open-banking sign-in
 * authorises for a year, the longest the Consumer Data Right allows.
 */
export function acceptSignIn(core: Core, connection: ConnectionRecord, signIn: SignIn): void {
  if ("declined" in signIn) return;
  const persona = findPersona(signIn.login);
  connection.login = persona?.password === signIn.password ? persona.login : "";
  const from = core.clock.now();
  if (connection.method === "openbanking")
    connection.authorisations.push({ from, until: from + 365 * DAY_MS });
}

function chosenMethod(institution: Institution, method?: ConnectionMethod): ConnectionMethod {
  const offered = institution.methods.filter((one) => one === "web" || one === "openbanking");
  const chosen = method === undefined ? offered[0] : offered.find((one) => one === method);
  if (chosen === undefined)
    throw new RuleError(
      "method-not-offered",
      `${institution.name} can't be connected that way. Its methods are ${institution.methods.join(", ")}.`,
    );
  return chosen;
}
