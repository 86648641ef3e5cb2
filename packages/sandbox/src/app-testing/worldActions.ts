import type {
  NewConnection,
  NewConsent,
  Sandbox,
  SandboxConnection,
  SandboxConsent,
} from "../index.js";
import { type Age, ageInMs } from "./age.js";
import { postToSandbox, readJson } from "./askSandbox.js";
import { type Mfa, MFA_SIGN_IN } from "./banks.js";
import type { Past } from "./past.js";

/**
 * A connection of a world: every part has a default.
 *
 * @example
 * world.addConnection({ mfa: "code", age: "3 days" });
 */
export interface WorldConnection extends Partial<NewConnection> {
  /** When it was made. @default "refreshable" */
  readonly age?: Age;
  /** What its bank asks at each refresh, unless `institutionId` or `login` is set. @default "none" */
  readonly mfa?: Mfa;
}

/**
 * What a person agreed to, and when.
 *
 * @example
 * world.giveConsent({ policyId: "policy-2023-07", age: "30 days" });
 */
export interface WorldConsent extends Partial<NewConsent> {
  /** @default "new" */
  readonly age?: Age;
}

/** What people do in a world outside the page. */
export interface WorldActions {
  /**
   * Connects a bank, by default for `user`, and long enough ago to refresh it. If there is no consent, it is given at
   * the same moment. Throws for an unknown bank or login, and for an `age` that is older than the consent.
   */
  readonly addConnection: (wanted?: WorldConnection) => SandboxConnection;
  /** Gives consent, by default for `user` and now. Throws for an unknown user or policy. */
  readonly giveConsent: (wanted?: WorldConsent) => SandboxConsent;
  /**
   * Signs in at a bank as in the Consent UI, by default for `user`, and returns the id of the job that has just started.
   * The bank refuses a login that no test person has, such as `nobody`.
   */
  readonly startConnection: (wanted?: Omit<WorldConnection, "age">) => string;
  /** Starts a refresh from elsewhere, as the app's own server does, and returns its job's id. */
  readonly startRefresh: (connectionId: string) => Promise<string>;
  /** Answers a job's challenge from elsewhere, as another tab does, and returns whether the bank took it. */
  readonly answerChallenge: (jobId: string, ...answers: readonly string[]) => Promise<boolean>;
}

/** The actions in a sandbox, by default of one user. */
export function worldActions(
  sandbox: Sandbox,
  { ago, clock }: Past,
  userId: string,
  usual: WorldConnection = {},
): WorldActions {
  return {
    addConnection(wanted) {
      const { age = "refreshable", mfa = "none", ...named } = { ...usual, ...wanted };
      const connection = { userId, ...MFA_SIGN_IN[mfa], ...named };
      const now = clock.now();
      const consentAgeMs = now - consentedSince(sandbox, connection.userId, now);
      const ageMs = ageInMs(age);
      if (ageMs <= consentAgeMs) return ago(ageMs, () => sandbox.addConnection(connection));
      if (age !== "refreshable") throw new RangeError(OLDER_THAN_CONSENT);
      return ago(consentAgeMs, () => sandbox.addConnection(connection));
    },
    startConnection(wanted) {
      const { mfa = "none", ...named } = { ...usual, ...wanted };
      return sandbox.startConnection({ userId, ...MFA_SIGN_IN[mfa], ...named }).id;
    },
    giveConsent({ age = "new", ...wanted } = {}) {
      return ago(ageInMs(age), () => sandbox.giveConsent({ userId, ...wanted }));
    },
    async startRefresh(connectionId) {
      const owner = ownerOf(
        sandbox.world.connections.get(connectionId),
        "connection",
        connectionId,
      );
      const path = `/users/${owner}/connections/${connectionId}/refresh`;
      return (await readJson<{ readonly id: string }>(await postToSandbox(sandbox, path), path)).id;
    },
    async answerChallenge(jobId, ...answers) {
      const owner = ownerOf(sandbox.world.jobs.get(jobId), "job", jobId);
      const body = { "mfa-response": answers };
      const answer = await postToSandbox(sandbox, `/jobs/${jobId}/mfa`, { body, userId: owner });
      return answer.ok;
    },
  };
}

function ownerOf(found: { readonly userId: string } | undefined, what: string, id: string): string {
  if (found !== undefined) return found.userId;
  throw new Error(`basiq-kit/sandbox: this world has no ${what} "${id}".`);
}

const OLDER_THAN_CONSENT =
  "basiq-kit/sandbox: this connection would be older than its person's consent. Add the oldest connection first, or start with giveConsent({ age }).";

/**
 * The earliest moment at which a bank may be connected: when the active consent was given, or when the last one ended,
 * or long ago for a person without any. The moment of a revocation isn't known, so it counts as now.
 */
function consentedSince({ world }: Sandbox, userId: string, now: number): number {
  const consents = [...world.consents.values()].filter((consent) => consent.userId === userId);
  const active = consents.find(({ status }) => status === "active");
  if (active !== undefined) return active.createdAt;
  const ends = consents.map(({ status, expiresAt }) => (status === "expired" ? expiresAt : now));
  return Math.max(-Infinity, ...ends);
}
