import { createNetwork, networkFaults } from "@basiq-kit/sandbox/testing";
import { BasiqError, type BasiqErrorCode } from "../errors/BasiqError.js";
import { refreshConnection } from "../transport/connectionCalls.js";
import { answerChallenge, getJob } from "../transport/jobCalls.js";
import { createClient, type ClientOptions } from "../transport/client.js";
import { loadContract as loadWireContract } from "../transport/loadContract.js";
import { createTestEnvironment } from "./environment.js";
import { aWireJob, VERIFY } from "./jobs.js";

export const API = "https://au-api.basiq.io";

export const jobOf = (id: string) => aWireJob([[VERIFY, "in-progress"]], { id });

/** An error as Basiq answers it. */
export function refusal(status: number, code: string, detail = "") {
  return networkFaults.answers(status, {
    type: "list",
    correlationId: "ac0ffee",
    data: [{ type: "error", code, title: "An error", detail }],
  });
}

export const invalidToken = refusal(401, "invalid-authorization-token");
export const expired = refusal(403, "access-denied", "Token has expired");
export const otherUser = refusal(401, "unauthorized-access");
export const tooSmall = refusal(403, "forbidden-access", "Access to this resource is forbidden");

/** A client with tokens token-1, token-2, … on a network where each requested job is under way. */
export function openClient(
  options: Partial<Pick<ClientOptions, "serverUrl" | "loadContract">> = {},
) {
  const { serverUrl, loadContract = loadWireContract } = options;
  const { clock, environment } = createTestEnvironment();
  const network = createNetwork(clock, async (url) => {
    const id = /\/jobs\/([^/]+)/.exec(url)?.[1] ?? "job-1";
    return Response.json(jobOf(id), { status: url.endsWith("/mfa") ? 202 : 200 });
  });
  const renewed: string[] = [];
  let failure: BasiqErrorCode | undefined;
  const tokens: ClientOptions["tokens"] = {
    async get() {
      if (failure !== undefined) throw new BasiqError(failure);
      return "token-1";
    },
    async renew(stale) {
      renewed.push(stale);
      return "token-2";
    },
  };
  const transport = createClient({
    environment: { ...environment, fetch: network.fetch },
    loadContract,
    tokens,
    apiUrl: API,
    serverUrl,
  });
  const client = {
    getJob: (jobId: string) => getJob(transport, jobId),
    answerChallenge: (jobId: string, answers: readonly string[]) =>
      answerChallenge(transport, jobId, answers),
    refreshConnection: (id: string) => refreshConnection(transport, id),
  };
  const failToken = (code: BasiqErrorCode) => {
    failure = code;
  };
  return { client, network, renewed, clock, failToken };
}
