import { describe, expect, it } from "vitest";
import { openReports } from "../testing/openReports.js";
import { wireError } from "../testing/wireError.js";
import type { WireJob } from "../testing/wireCalls.js";
import { HOUR_MS } from "../world/time.js";

describe("reports: the job of a report", () => {
  it("is the whole answer to POST /reports", async () => {
    const { post, sandbox } = await openReports();
    const { status, body } = await post();
    expect(status).toBe(202);
    const self = `${sandbox.apiUrl}/jobs/${body.id}`;
    expect(body).toEqual({ type: "job", id: expect.any(String), links: { self } });
  });

  it("is followed by GET /jobs/{id} in the shape of a report's job", async () => {
    const { post, getJob, watch, clock } = await openReports();
    const { body } = await post();
    const id = body.id ?? "";
    const line = ({ status, steps: [step] }: WireJob) =>
      `${status}: ${step?.title} ${step?.status}`;
    expect(await watch(id, 10_000, line)).toEqual([
      "pending: create-report pending",
      "in-progress: create-report in-progress",
      "success: create-report success",
    ]);
    const job = await getJob(id);
    const source = job.links?.source;
    expect(job).toEqual({
      type: "job",
      id,
      partnerId: expect.any(String),
      applicationId: expect.any(String),
      created: "2025-01-06T00:00:00.000Z",
      updated: expect.stringMatching(/^2025-01-06T00:00:0/),
      status: "success",
      jobType: "report",
      steps: [{ title: "create-report", status: "success", result: { type: "link", url: source } }],
      links: { self: `/jobs/${id}`, source: expect.stringMatching(/^\/reports\/[0-9a-f-]{36}$/) },
    });
    clock.advance(HOUR_MS / 2);
    expect(await getJob(id)).toEqual(job);
  });

  it("fails for a user without data, and then has a code and no links", async () => {
    const { post, filtersWith, sandbox, get, clock } = await openReports();
    const value = [sandbox.addUser().id];
    const filters = filtersWith({ name: "users", value }, { name: "accounts", value: [] });
    const answer = await post({ filters });
    expect(answer.status).toBe(202);
    clock.advance(10_000);
    expect((await get(`/jobs/${answer.body.id}`)).body).toMatchObject({
      status: "failed",
      steps: [
        {
          title: "create-report",
          status: "failed",
          result: { code: "unknown-error", detail: "No account with data was found." },
        },
      ],
      links: null,
    });
    expect((await get("/reports")).body.data).toEqual([]);
  });

  it("fails for an account that isn't the user's, and names it", async () => {
    const { post, filtersWith, accountIds, getJob, clock } = await openReports();
    const value = [...accountIds, "not-theirs"];
    const { body } = await post({ filters: filtersWith({ name: "accounts", value }) });
    clock.advance(10_000);
    expect(JSON.stringify(await getJob(body.id ?? ""))).toContain("Not found: account not-theirs.");
  });

  it("can be read by the user's client token, by no other's, and not once the user is gone", async () => {
    const { post, call, tokens, sandbox, mint, user } = await openReports();
    const { body } = await post();
    const path = `/jobs/${body.id}`;
    expect((await call("GET", path, { token: tokens.client })).status).toBe(200);
    const other = await mint({ scope: "CLIENT_ACCESS", userId: sandbox.addUser().id });
    expect((await call("GET", path, { token: other })).status).toBe(401);
    await call("DELETE", `/users/${user.id}`, { token: tokens.server });
    expect((await call("GET", path, { token: tokens.server })).status).toBe(404);
  });

  it("isn't among a user's jobs, which are those of connections", async () => {
    const { post, get, user } = await openReports();
    await post();
    expect((await get(`/users/${user.id}/jobs`)).body.data).toEqual([]);
  });
});

describe("reports: a report", () => {
  it("can be read for 24 hours, once its job has succeeded", async () => {
    const { post, getJob, call, mint, clock, tokens } = await openReports();
    const { body } = await post();
    const path = (await getJob(body.id ?? "")).links?.source ?? "";
    expect((await call("GET", path, { token: tokens.server })).status).toBe(404);
    clock.advance(24 * HOUR_MS - 1);
    const token = await mint({ scope: "SERVER_ACCESS" });
    expect((await call("GET", path, { token })).status).toBe(200);
    clock.advance(1);
    expect((await call("GET", path, { token })).status).toBe(404);
    expect((await call("GET", "/reports", { token })).body.data).toEqual([]);
  });

  it("is listed without what is in it, newest first", async () => {
    const { make, get, sandbox, filters } = await openReports();
    const first = await make({ title: "First" });
    await make({ title: "Second" });
    const { body } = await get<{ title: string }>("/reports");
    expect(body).toMatchObject({ type: "list", count: 2, size: 2 });
    expect(body.links).toEqual({ self: `${sandbox.apiUrl}/reports` });
    expect(body.data?.map(({ title }) => title)).toEqual(["Second", "First"]);
    expect(body.data?.[1]).toEqual({
      type: "report",
      id: first.replace("/reports/", ""),
      title: "First",
      reportType: "CON_AFFOR_01",
      createdDate: "2025-01-06T00:00:00Z",
      expiresAt: "2025-01-07T00:00:00Z",
      createdBy: "Basiq",
      filters,
      links: { self: `${sandbox.apiUrl}${first}` },
    });
  });

  it("is listed page by page", async () => {
    const { make, get, sandbox } = await openReports();
    await make();
    await make();
    const { body } = await get<{ id: string }>("/reports?limit=1");
    expect(body).toMatchObject({ count: 2, size: 1 });
    const next = (body.links?.next ?? "").replace(sandbox.apiUrl, "");
    const second = await get<{ id: string }>(next);
    expect(second.body.data?.[0]?.id).not.toBe(body.data?.[0]?.id);
    expect(second.body.links?.next).toBeUndefined();
  });

  it("is gone once it is deleted", async () => {
    const { make, call, tokens, get } = await openReports();
    const path = await make();
    const token = tokens.server;
    expect(await call("DELETE", path, { token })).toMatchObject({
      status: 204,
      body: { type: "" },
    });
    expect(await get(path)).toMatchObject(wireError(404, "resource-not-found"));
    expect(await get(`${path}/transactions`)).toMatchObject(wireError(404, "resource-not-found"));
    expect(await call("DELETE", path, { token })).toMatchObject(
      wireError(404, "resource-not-found"),
    );
  });

  it("keeps its data when the connection is purged and deleted, and the consent revoked", async () => {
    const { make, get, call, tokens, user, connection } = await openReports();
    const path = await make();
    const [report, transactions] = [await get(path), await get(`${path}/transactions`)];
    const own = `/users/${user.id}/connections/${connection.id}`;
    expect((await call("POST", `${own}/purge`, { token: tokens.server })).status).toBe(204);
    expect((await call("DELETE", own, { token: tokens.server })).status).toBe(204);
    const consent = `/users/${user.id}/consents/${connection.consentId}`;
    expect((await call("DELETE", consent, { token: tokens.server })).status).toBe(204);
    expect((await get(path)).body).toEqual(report.body);
    expect((await get(`${path}/transactions`)).body).toEqual(transactions.body);
  });

  it("comes as JSON or PDF, and as nothing else", async () => {
    const { make, call, sandbox, tokens } = await openReports();
    const path = await make({ title: "Jane (née Doe)" });
    const token = tokens.server;
    const response = await sandbox.fetch(`${sandbox.apiUrl}${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: "application/pdf" },
    });
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const pdf = await response.text();
    expect(pdf).toMatch(/^%PDF-1\.4\n/);
    expect(pdf).toContain(String.raw`(Jane \(n?e Doe\)) Tj`);
    const xref = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(xref, xref + 4)).toBe("xref");
    const other = await call("GET", path, { token, headers: { accept: "text/csv" } });
    expect(other).toMatchObject(wireError(400, "unsupported-accept", { parameter: "Accept" }));
  });
});

describe("reports: a server token", () => {
  it("that is bound to a user reaches reports on that user only", async () => {
    const { make, post, call, mint, sandbox, user } = await openReports();
    const path = await make();
    const other = await mint({ scope: "SERVER_ACCESS", userId: sandbox.addUser().id });
    const own = await mint({ scope: "SERVER_ACCESS", userId: user.id });
    expect(await call("GET", path, { token: other })).toMatchObject(
      wireError(401, "unauthorized-access"),
    );
    expect(await post({}, other)).toMatchObject(wireError(401, "unauthorized-access"));
    expect((await call("GET", "/reports", { token: other })).body.data).toEqual([]);
    expect((await call("GET", path, { token: own })).status).toBe(200);
    expect((await call("GET", "/reports", { token: own })).body.data).toHaveLength(1);
  });

  it("gets a 404 for an unknown user in a filter", async () => {
    const { post, filtersWith } = await openReports();
    const answer = await post({ filters: filtersWith({ name: "users", value: ["none"] }) });
    expect(answer).toMatchObject(wireError(404, "resource-not-found"));
  });
});

it("there are the two documented types of reports, with their documented filters", async () => {
  const { get } = await openReports();
  const { body } = await get("/reports/types");
  expect(body).toMatchObject({ type: "list", count: 2 });
  expect(body.data).toMatchObject([{ id: "CON_AFFOR_01" }, { id: "STATEMENT_01" }]);
  expect((await get("/reports/types/STATEMENT_01")).body).toEqual({
    type: "report",
    id: "STATEMENT_01",
    name: "Bank Statement",
    description: expect.any(String),
    filters: [
      { name: "fromDate", type: "string", required: true },
      { name: "account", type: "string", required: true },
      { name: "user", type: "string", required: true },
    ],
  });
  expect((await get("/reports/types/STATEMENT_01")).body).toEqual(body.data?.[1]);
});
