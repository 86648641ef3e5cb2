import { createSandbox, type SandboxOptions } from "../sandbox/createSandbox.js";
import { steppedClock } from "../world/clock.js";

/** A job as tests read it: every field that some shape of it carries. */
export interface WireJob {
  type: string;
  id: string;
  created?: string;
  updated?: string;
  createdDate?: string;
  updatedDate?: string;
  jobType?: string;
  status?: string;
  institution?: { id: string };
  steps: { title: string; status: string; result: unknown }[];
  links: { self: string; source?: string } | null;
}

/** What most tests read of the items of a list. */
interface WireItem {
  type: string;
  id?: string;
  code?: string;
  detail?: string;
}

/** An answer as tests read it: the fields that lists, errors and single resources carry. */
export interface WireBody<Item = WireItem> {
  type: string;
  id?: string;
  correlationId?: string;
  size?: number;
  totalCount?: number;
  links?: { self?: string; next?: string };
  data?: Item[];
}

interface CallOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A sandbox on a stepped clock with one user, and short ways to talk to it. */
export async function openSandbox(options: Omit<SandboxOptions, "clock"> = {}) {
  const clock = steppedClock();
  const sandbox = createSandbox({ ...options, clock });
  const user = sandbox.addUser({ email: "test@example.com" });

  async function call<Item = WireItem>(
    method: string,
    path: string,
    { token, body, headers }: CallOptions = {},
  ) {
    const response = await sandbox.fetch(`${sandbox.apiUrl}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // A 204 has no body.
    const json = (text === "" ? { type: "" } : JSON.parse(text)) as WireBody<Item>;
    return { status: response.status, headers: response.headers, body: json };
  }

  async function mint(form: Record<string, string>): Promise<string> {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: new URLSearchParams(form),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    return access_token;
  }

  const server = await mint({ scope: "SERVER_ACCESS" });
  const client = await mint({ scope: "CLIENT_ACCESS", userId: user.id });
  const connect = (institutionId = "AU00000", login = "richard") =>
    sandbox.addConnection({ userId: user.id, institutionId, login });

  /** Starts a refresh of a connection and gives its job id. */
  async function refresh(connectionId: string): Promise<string> {
    const path = `/users/${user.id}/connections/${connectionId}/refresh`;
    const { body } = await call("POST", path, { token: server });
    return body.id ?? "";
  }

  /** Connects and starts a refresh in one go, and gives the job's id. */
  const start = (institutionId?: string, login?: string) =>
    refresh(connect(institutionId, login).id);

  const getJob = async (id: string) =>
    (await call("GET", `/jobs/${id}`, { token: client })).body as WireJob;

  const answer = (id: string, answers: unknown, token = client) =>
    call("POST", `/jobs/${id}/mfa`, { token, body: { "mfa-response": answers } });

  /** Moves time in small steps until the job stands at its challenge, at most two minutes. */
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
    answer,
    untilAsked,
  };
}
