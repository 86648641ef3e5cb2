import { expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import type { WireJob } from "../testing/wireCalls.js";

const WHOLE_SECONDS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** A sandbox in documented shapes, and a function that returns the body of a path. */
async function open() {
  const opened = await openSandbox({ shapes: "documented" });
  const { call, tokens, user } = opened;
  const get = async <Body>(path: string) => {
    const { body } = await call("GET", path, { token: tokens.server });
    return body as Body;
  };
  return { ...opened, get, ofUser: `/users/${user.id}` };
}

it("every job by itself has one shape: whole links, paths in results, no list around them", async () => {
  const { connect, refresh, clock, get, sandbox, ofUser } = await open();
  const { id } = connect();
  for (let n = 0; n < 5; n += 1) {
    const jobId = await refresh(id);
    clock.advance(60_000);
    expect(await get<WireJob>(`/jobs/${jobId}`)).toEqual({
      type: "job",
      id: jobId,
      created: expect.stringMatching(WHOLE_SECONDS),
      updated: expect.stringMatching(WHOLE_SECONDS),
      jobType: "connection",
      steps: [
        {
          title: "verify-credentials",
          status: "success",
          result: { type: "link", url: `${ofUser}/connections/${id}` },
        },
        {
          title: "retrieve-accounts",
          status: "success",
          result: { type: "link", url: `${ofUser}/accounts?filter=institution.id.eq('AU00000')` },
        },
        {
          title: "retrieve-transactions",
          status: "success",
          result: {
            type: "link",
            url: `${ofUser}/transactions?filter=institution.id.eq('AU00000')`,
          },
        },
      ],
      links: {
        self: `${sandbox.apiUrl}/jobs/${jobId}`,
        source: `${sandbox.apiUrl}${ofUser}/connections/${id}`,
      },
    });
  }
});

it("a failure is described by detail, and by details in the user's list of jobs", async () => {
  const { start, clock, get, ofUser } = await open();
  const jobId = await start("AU00000", "bighead");
  clock.advance(60_000);
  const failure = {
    code: "invalid-credentials",
    title: "Cannot login to target institution using supplied credentials",
  };
  const job = await get<WireJob>(`/jobs/${jobId}`);
  expect(job.steps[0]?.result).toEqual({ ...failure, detail: "Account is locked" });
  const list = await get<{ data: WireJob[] }>(`${ofUser}/jobs`);
  expect(list.data[0]?.steps[0]?.result).toEqual({ ...failure, details: "Account is locked" });
});

it("the user's list names each job's institution, and has no status", async () => {
  const { start, get, sandbox, ofUser } = await open();
  await start();
  const { data } = await get<{ data: WireJob[] }>(`${ofUser}/jobs`);
  expect(data[0]?.institution).toEqual({
    type: "institution",
    id: "AU00000",
    links: { self: `${sandbox.apiUrl}/institutions/AU00000` },
  });
  expect(data[0]).not.toHaveProperty("status");
});

it("an answered challenge still shows what was asked", async () => {
  const { start, untilAsked, answer, clock, get, sandbox } = await open();
  const jobId = await start("AU00002", "jared");
  untilAsked(jobId);
  const asked = (await get<WireJob>(`/jobs/${jobId}`)).steps[1]?.result;
  expect(asked).toMatchObject({
    type: "mfa",
    links: { response: `${sandbox.apiUrl}/jobs/${jobId}/mfa` },
  });
  await answer(jobId, ["1234"]);
  clock.advance(60_000);
  expect((await get<WireJob>(`/jobs/${jobId}`)).steps[1]).toEqual({
    title: "mfa-challenge",
    status: "success",
    result: asked,
  });
});

it("a connection in the list has links and an expiry, and by itself accounts and a profile too", async () => {
  const { connect, get, sandbox, user, ofUser } = await open();
  const { id } = connect();
  const self = `${sandbox.apiUrl}${ofUser}`;
  const { data } = await get<{ data: unknown[] }>(`${ofUser}/connections`);
  expect(data[0]).toEqual({
    type: "connection",
    id,
    method: "web",
    status: "active",
    createdDate: expect.stringMatching(WHOLE_SECONDS),
    expiryDate: "",
    lastUsed: expect.stringMatching(WHOLE_SECONDS),
    mfaEnabled: false,
    institution: {
      type: "institution",
      id: "AU00000",
      links: { self: `${sandbox.apiUrl}/institutions/AU00000` },
    },
    links: {
      self: `${self}/connections/${id}`,
      institution: `${sandbox.apiUrl}/institutions/AU00000`,
      accounts: `${self}/accounts?filter=institution.id.eq('AU00000')`,
      transactions: `${self}/transactions?filter=institution.id.eq('AU00000')`,
    },
  });
  expect(await get(`${ofUser}/connections/${id}`)).toMatchObject({
    accounts: { type: "list", data: expect.arrayContaining([expect.any(Object)]) },
    profile: { fullName: "Richard Hendricks", middleName: "" },
    links: { user: `${sandbox.apiUrl}/users/${user.id}` },
  });
});

it("a list has a size only if it is documented with one", async () => {
  const { connect, get, call, tokens, ofUser } = await open();
  connect();
  for (const path of ["/connections", "/accounts"])
    expect(await get(`${ofUser}${path}`)).not.toHaveProperty("size");
  expect(await get("/events")).not.toHaveProperty("size");
  for (const path of ["/transactions", "/jobs", "/consents"])
    expect(await get(`${ofUser}${path}`)).toHaveProperty("size");
  const all = await call("POST", `${ofUser}/connections/refresh`, { token: tokens.server });
  expect(Object.keys(all.body)).toEqual(["type", "data"]);
});

it("the method is openbanking in the list of connections, and open-banking in a single one", async () => {
  const { sandbox, user, get, ofUser } = await open();
  const wanted = { userId: user.id, institutionId: "AU90009", login: "jared" };
  const { id } = sandbox.addConnection(wanted);
  const { data } = await get<{ data: { method: string; expiryDate: string }[] }>(
    `${ofUser}/connections`,
  );
  expect(data[0]?.method).toBe("openbanking");
  expect(data[0]?.expiryDate).toMatch(WHOLE_SECONDS);
  expect(await get(`${ofUser}/connections/${id}`)).toMatchObject({ method: "open-banking" });
});

it("a connector without statistics has an empty object instead of null", async () => {
  const { get } = await open();
  const { data } = await get<{ data: { stats: object | null }[] }>("/connectors");
  expect(data.every(({ stats }) => stats !== null)).toBe(true);
  expect(data.some(({ stats }) => Object.keys(stats ?? {}).length === 0)).toBe(true);
  expect(JSON.stringify(data)).not.toContain('"averageDurationMs":null');
});
