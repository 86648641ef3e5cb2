import { isBasiqId, type Job, parseJob, SchemaError } from "@basiq-kit/schema";
import type { TokenStore } from "../token/tokenStore.js";
import { type Answer, answerError, isStaleToken, type Lane } from "./answerError.js";
import { BasiqError, type ErrorIds } from "./BasiqError.js";
import type { Environment } from "./environment.js";
import { send } from "./send.js";

const READ_TIMEOUT_MS = 15_000;
// A bank takes its time to check a code, and giving up early leaves the person unsure.
const ANSWER_TIMEOUT_MS = 30_000;

export interface BasiqClientOptions {
  readonly environment: Environment;
  readonly tokens: TokenStore;
  /** Basiq's own origin: the only place a client token is ever sent to. */
  readonly apiUrl: string;
  /** The app's guarded routes; without it only what a client token reaches works. */
  readonly serverUrl: string | undefined;
}

type Init = Omit<RequestInit, "headers"> & { readonly headers: Readonly<Record<string, string>> };

/** What refreshing a connection brought: 202 is a new job, 200 the one that already runs. */
export interface RefreshedConnection {
  readonly job: Job;
  readonly alreadyRunning: boolean;
}

/** The typed calls of the kit, each by the lane that may make it. */
export interface BasiqClient {
  getJob(jobId: string): Promise<Job>;
  /** Straight to Basiq, whatever `serverUrl` says: the answer bypasses the app's server. */
  answerChallenge(jobId: string, answers: readonly string[]): Promise<void>;
  refreshConnection(connectionId: string): Promise<RefreshedConnection>;
}

export function createBasiqClient(options: BasiqClientOptions): BasiqClient {
  const { environment, tokens, apiUrl, serverUrl } = options;

  async function askBasiq(path: string, init: Init, timeoutMs: number, ids: ErrorIds) {
    const attempt = (token: string) =>
      send(environment, {
        url: `${apiUrl}${path}`,
        init: {
          ...init,
          headers: { ...init.headers, authorization: `Bearer ${token}` },
          credentials: "omit",
          redirect: "error",
        },
        timeoutMs,
        ids,
      });
    const token = await tokens.get();
    const answer = await attempt(token);
    return isStaleToken(answer) ? attempt(await tokens.renew(token)) : answer;
  }

  async function askServer(path: string, init: Init, ids: ErrorIds) {
    if (serverUrl === undefined) throw new BasiqError("server-required", ids);
    return send(environment, {
      url: `${serverUrl}${path}`,
      init: { ...init, credentials: "include" },
      timeoutMs: READ_TIMEOUT_MS,
      ids,
    });
  }

  return {
    async getJob(jobId) {
      const ids = { jobId: checkId(jobId, "jobId") };
      const lane: Lane = serverUrl === undefined ? "basiq" : "server";
      const init = { method: "GET", headers: { accept: "application/json" } };
      const answer = await (lane === "server"
        ? askServer(`/jobs/${jobId}`, init, ids)
        : askBasiq(`/jobs/${jobId}`, init, READ_TIMEOUT_MS, ids));
      const job = readJob(answer, lane, ids);
      // Another job's answer under this id would be shown as this person's.
      if (job.id !== jobId) throw new BasiqError("malformed-answer", ids);
      return job;
    },
    async answerChallenge(jobId, answers) {
      const ids = { jobId: checkId(jobId, "jobId") };
      const init = {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/json" },
        body: JSON.stringify({ "mfa-response": answers }),
      };
      const answer = await askBasiq(`/jobs/${jobId}/mfa`, init, ANSWER_TIMEOUT_MS, ids);
      if (!isAccepted(answer)) throw answerError(answer, "basiq", ids);
    },
    async refreshConnection(connectionId) {
      const ids = { connectionId: checkId(connectionId, "connectionId") };
      const path = `/connections/${connectionId}/refresh`;
      const init = { method: "POST", headers: { accept: "application/json" } };
      const answer = await askServer(path, init, ids);
      return { job: readJob(answer, "server", ids), alreadyRunning: answer.status === 200 };
    },
  };
}

function isAccepted({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function readJob(answer: Answer, lane: Lane, ids: ErrorIds): Job {
  if (!isAccepted(answer)) throw answerError(answer, lane, ids);
  try {
    return parseJob(answer.body);
  } catch (cause) {
    if (!(cause instanceof SchemaError)) throw cause;
    throw new BasiqError("malformed-answer", { ...ids, status: answer.status, cause });
  }
}

function checkId(id: string, name: string): string {
  if (isBasiqId(id)) return id;
  throw new BasiqError(
    "invalid-argument",
    {},
    `\`${name}\` is not an id: letters, digits and hyphens, 64 at most. Pass the id as Basiq gave it.`,
  );
}
