import type {
  NewConnection,
  NewConsent,
  Sandbox,
  SandboxConnection,
  SandboxConsent,
} from "../index.js";
import { type Age, ageInMs } from "./age.js";
import { postToSandbox } from "./askSandbox.js";
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
  /** What its bank asks at each refresh; `institutionId` and `login` decide where they are named. @default "none" */
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

/** What people, and others than the page, do in a world. */
export interface WorldActions {
  /**
   * Connects a bank, by default of `user`, a day ago, which is long enough to refresh it. Consent is
   * given at the same moment where there is none. Throws for an unknown bank or login, and where the
   * consent is younger than the connection would be.
   */
  readonly addConnection: (wanted?: WorldConnection) => SandboxConnection;
  /** Gives consent, by default of `user` and now. Throws for an unknown user or policy. */
  readonly giveConsent: (wanted?: WorldConsent) => SandboxConsent;
  /** Starts a refresh from elsewhere, as the app's own server does, and returns its job's id. */
  readonly startRefresh: (connectionId: string) => Promise<string>;
  /** Answers a job's challenge from elsewhere, as another tab does. */
  readonly answerChallenge: (jobId: string, ...answers: readonly string[]) => Promise<void>;
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
      const ageMs = ageInMs(age);
      checkConsentAge(sandbox, connection.userId, clock.now() - ageMs);
      return ago(ageMs, () => sandbox.addConnection(connection));
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
      return (await postToSandbox<{ readonly id: string }>(sandbox, path)).id;
    },
    async answerChallenge(jobId, ...answers) {
      const owner = ownerOf(sandbox.world.jobs.get(jobId), "job", jobId);
      const body = { "mfa-response": answers };
      await postToSandbox(sandbox, `/jobs/${jobId}/mfa`, { body, userId: owner });
    },
  };
}

function ownerOf(found: { readonly userId: string } | undefined, what: string, id: string): string {
  if (found !== undefined) return found.userId;
  throw new Error(`basiq-kit/sandbox: this world has no ${what} "${id}".`);
}

/** A connection is made under a consent, so none is older than the consent that is active. */
function checkConsentAge({ world }: Sandbox, userId: string, connectedAt: number): void {
  const younger = [...world.consents.values()].some(
    (consent) =>
      consent.userId === userId && consent.status === "active" && consent.createdAt > connectedAt,
  );
  if (younger)
    throw new RangeError(
      "basiq-kit/sandbox: this connection would be older than its person's consent. Add the oldest connection first, or start with giveConsent({ age }).",
    );
}
