import { startConsentUiServer, startSandboxServer } from "../adapters/node.js";
import { createSandbox, type Sandbox, type SandboxOptions, type SandboxUser } from "../index.js";
import { answerOpenChallenges, answersTo } from "./openChallenges.js";
import { createPast } from "./past.js";
import { runningClock } from "./runningClock.js";
import { type WorldActions, worldActions } from "./worldActions.js";

/**
 * The options of `serveSandbox`.
 *
 * @example
 * const options: ServeSandboxOptions = { port: 4010, redirectUrl: "http://localhost:3000/return" };
 */
export interface ServeSandboxOptions extends Pick<SandboxOptions, "seed" | "shapes" | "apiKey"> {
  /** The API's port; the Consent UI uses the next one. */
  readonly port: number;
  /** Where people return to from the Consent UI. */
  readonly redirectUrl: string;
  /** How many times as fast as real time the banks' time runs. @default 10 */
  readonly speed?: number;
}

/**
 * A sandbox that a browser and an app's server reach, with people and connections of any age.
 *
 * @example
 * const basiq: ServedSandbox = await serveSandbox({ port: 4010, redirectUrl });
 */
export interface ServedSandbox extends WorldActions {
  readonly sandbox: Sandbox;
  /** A user that exists from the start, besides those that the app creates. */
  readonly user: SandboxUser;
  /** The app's `apiUrl`. */
  readonly apiUrl: string;
  /** The app's `consentUrl`. */
  readonly consentUrl: string;
  /** The right answers to a job's open challenge, to be typed in; `undefined` while there is none. */
  readonly answersTo: (jobId: string) => readonly string[] | undefined;
  /** Answers every challenge correctly from now on, as a person would; returns how to stop. */
  readonly answerChallenges: () => () => void;
  readonly close: () => Promise<void>;
}

const CHECK_EVERY_MS = 50;

/**
 * Serves a sandbox and its Consent UI on the loopback interface. Rejects with an `Error` when a port is
 * taken, and with a `TypeError` for a `redirectUrl` nobody could return to.
 *
 * @example
 * const basiq = await serveSandbox({ port: 4010, redirectUrl: "http://localhost:3000/return" });
 * basiq.addConnection({ mfa: "code", age: "3 days" });
 */
export async function serveSandbox(options: ServeSandboxOptions): Promise<ServedSandbox> {
  const { port, redirectUrl, speed = 10, ...rest } = options;
  const past = createPast(runningClock({ speed }));
  const apiUrl = `http://localhost:${port}`;
  const sandbox = createSandbox({ ...rest, clock: past.clock, apiUrl });
  const user = sandbox.addUser({ email: "richard@example.com" });
  const api = await startSandboxServer(sandbox, { port });
  const consentUi = await startConsentUiServer(sandbox, { port: port + 1, redirectUrl }).catch(
    async (error: unknown) => {
      await api.close();
      throw error;
    },
  );
  const stops = new Set<() => void>();

  return {
    sandbox,
    user,
    apiUrl,
    consentUrl: `${consentUi.url}/home`,
    ...worldActions(sandbox, past, user.id),
    answersTo: (jobId) => answersTo(sandbox, jobId),
    answerChallenges() {
      const timer = setInterval(() => answerOpenChallenges(sandbox), CHECK_EVERY_MS);
      const stop = () => {
        clearInterval(timer);
        stops.delete(stop);
      };
      stops.add(stop);
      return stop;
    },
    async close() {
      for (const stop of stops) stop();
      await Promise.all([api.close(), consentUi.close()]);
    },
  };
}
