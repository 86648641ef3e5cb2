import { createSandbox, type SandboxOptions } from "../sandbox/createSandbox.js";
import { steppedClock } from "../world/clock.js";
import { type WireJob, wireCalls } from "./wireCalls.js";

/** A sandbox on a stepped clock with one user, and short functions to talk to it. */
export async function openSandbox(options: Omit<SandboxOptions, "clock"> = {}) {
  const clock = steppedClock();
  const sandbox = createSandbox({ ...options, clock });
  const user = sandbox.addUser({ email: "test@example.com" });

  const { call, mint } = wireCalls(sandbox);
  const server = await mint({ scope: "SERVER_ACCESS" });
  const client = await mint({ scope: "CLIENT_ACCESS", userId: user.id });
  const connect = (institutionId = "AU00000", login = "richard", userId = user.id) =>
    sandbox.addConnection({ userId, institutionId, login });

  /** Starts a refresh of a connection and returns its job id. */
  async function refresh(connectionId: string): Promise<string> {
    const path = `/users/${user.id}/connections/${connectionId}/refresh`;
    const { body } = await call("POST", path, { token: server });
    return body.id ?? "";
  }

  /** Connects a bank, starts a refresh, and returns the job's id. */
  const start = (institutionId?: string, login?: string) =>
    refresh(connect(institutionId, login).id);

  const getJob = async (id: string) =>
    (await call("GET", `/jobs/${id}`, { token: client })).body as WireJob;

  /** Every line that describes a job while this time passes, each once; by default the statuses of its steps. */
  async function watch(
    id: string,
    ms: number,
    lineOf = ({ steps }: WireJob) => steps.map(({ status }) => status).join(" "),
  ): Promise<string[]> {
    const seen = new Set<string>();
    for (let waited = 0; waited < ms; waited += 100) {
      seen.add(lineOf(await getJob(id)));
      clock.advance(100);
    }
    return [...seen];
  }

  const answer = (id: string, answers: unknown, token = client) =>
    call("POST", `/jobs/${id}/mfa`, { token, body: { "mfa-response": answers } });

  /** Moves time in small steps until the job asks its challenge, at most two minutes. */
  function untilAsked(id: string): void {
    for (let waited = 0; waited < 120_000; waited += 500) {
      if (sandbox.world.jobs.get(id)?.steps[1]?.title === "mfa-challenge") return;
      clock.advance(500);
    }
    throw new Error("the job never asked");
  }

  return {
    sandbox,
    clock,
    user,
    tokens: { server, client },
    call,
    mint,
    connect,
    refresh,
    start,
    getJob,
    watch,
    answer,
    untilAsked,
  };
}
