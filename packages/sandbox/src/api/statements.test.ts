import { describe, expect, it } from "vitest";
import { STATEMENT_FAILURE_CODES } from "../statements/statementFailures.js";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

const BANK = "AU90003";

async function open() {
  const opened = await openSandbox();
  const { sandbox, user, tokens, call, clock, getJob } = opened;

  async function send(body: BodyInit, { token = tokens.server, userId = user.id } = {}) {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/users/${userId}/statements`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    const answer = (await response.json()) as { id: string };
    return { status: response.status, body: answer };
  }

  const upload = (fileName: string, institutionId = BANK, type = "") =>
    send(formOf({ institutionId, statement: new File(["%PDF"], fileName, { type }) }));

  /** Uploads, waits for the end and gives the job. */
  async function uploaded(fileName: string) {
    const { body } = await upload(fileName);
    clock.advance(30_000);
    return getJob(body.id);
  }

  const get = <Item>(path: string) =>
    call<Item>("GET", `/users/${user.id}/${path}`, { token: tokens.server });

  return { ...opened, send, upload, uploaded, get };
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe("an uploaded statement", () => {
  it("is answered with a job and nothing more", async () => {
    const { upload } = await open();
    const { status, body } = await upload("statement.pdf");
    expect(status).toBe(202);
    expect(body).toEqual({
      type: "job",
      id: expect.any(String),
      links: { self: expect.stringMatching(new RegExp(`/jobs/${body.id}$`)) },
    });
  });

  it("is worked through in 10 to 30 seconds, step by step", async () => {
    const { upload, getJob, watch } = await open();
    const { body } = await upload("statement.pdf");
    const early = await watch(body.id, 10_000);
    expect(early).not.toContain("success success success");
    const later = await watch(body.id, 20_100);
    expect([...new Set([...early, ...later])]).toEqual([
      "pending pending pending",
      "in-progress pending pending",
      "success in-progress pending",
      "success success in-progress",
      "success success success",
    ]);
    const titles = (await getJob(body.id)).steps.map(({ title }) => title);
    expect(titles).toEqual(["verify-credentials", "retrieve-accounts", "retrieve-transactions"]);
  });

  it.each([
    ["statement.pdf", "pdf"],
    ["statement.csv", "csv"],
    ["March 2025.PDF", "pdf"],
  ])("named %s makes a connection of method %s with data", async (fileName, method) => {
    const { uploaded, get, sandbox } = await open();
    const job = await uploaded(fileName);
    expect(job.steps.map(({ status }) => status)).toEqual(["success", "success", "success"]);
    const connections = await get<{ id: string; method: string; status: string }>("connections");
    expect(connections.body.data).toMatchObject([
      { method, status: "active", institution: { id: BANK } },
    ]);
    const [connection] = connections.body.data ?? [];
    expect(JSON.stringify(job.steps[0]?.result)).toContain(connection?.id);
    const accounts = await get<{ connection: string }>("accounts");
    expect(accounts.body.data?.length).toBeGreaterThan(1);
    expect(accounts.body.data?.[0]?.connection).toBe(connection?.id);
    expect((await get("transactions")).body.data).toHaveLength(50);
    expect(sandbox.world.connections.get(connection?.id ?? "")).toMatchObject({ method });
  });

  it("never says a source in its job, whatever the job's shape", async () => {
    const { upload, getJob, clock } = await open();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await upload("statement.pdf")).body.id);
    clock.advance(30_000);
    for (const id of ids) expect((await getJob(id)).links?.source).toBeUndefined();
  });

  it("is known by its content type when its name says nothing", async () => {
    const { upload, get } = await open();
    expect((await upload("download", BANK, "application/pdf")).status).toBe(202);
    expect((await upload("download", BANK, "text/csv;charset=utf-8")).status).toBe(202);
    const { body } = await get<{ method: string }>("connections");
    expect(body.data?.map(({ method }) => method)).toEqual(["pdf", "csv"]);
  });

  it("may be large: 5 MiB are taken, over 10 MiB is a 413", async () => {
    const { send } = await open();
    const large = (mib: number) =>
      formOf({
        institutionId: BANK,
        statement: new File([new Uint8Array(mib * 1024 * 1024)], "statement.pdf"),
      });
    expect((await send(large(5))).status).toBe(202);
    expect((await send(large(11))).status).toBe(413);
  });

  it("can't be refreshed, in Basiq's words", async () => {
    const { uploaded, get, call, user, tokens } = await open();
    await uploaded("statement.pdf");
    const { body } = await get<{ id: string }>("connections");
    const path = `/users/${user.id}/connections/${body.data?.[0]?.id}/refresh`;
    const answer = await call("POST", path, { token: tokens.server });
    expect(answer).toMatchObject({
      status: 400,
      body: { data: [{ code: "parameter-not-valid", detail: "Connection type is not Web" }] },
    });
  });

  it("happens: its events are those of any other connection", async () => {
    const { uploaded, call, tokens } = await open();
    await uploaded("statement.csv");
    const { body } = await call<{ links: { eventEntity: string } }>("GET", "/events", {
      token: tokens.server,
    });
    expect(JSON.stringify(body.data)).toContain("/transactions?filter=connection.id.eq(");
  });
});

describe("a file named after a failure", () => {
  it("can be named after every code that a job's result can have", () => {
    expect(STATEMENT_FAILURE_CODES.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      "account-data-differs",
      "bank-statement-invalid",
      "bank-statement-new-product",
      "bank-statement-not-supported",
      "bank-statement-parsing-error",
      "connector-error",
      "empty-file",
      "institution-disabled",
      "institution-not-available",
      "institution-not-found",
      "invalid-connection",
      "invalid-csv-row",
      "invalid-field-value",
      "job-timed-out",
      "maintenance",
      "missing-required-field",
      "missing-required-field-value",
      "row-count-exceeded",
      "system-unavailable",
      "txn-after-last-updated-date",
      "unknown-error",
      "user-action-required",
    ]);
  });

  it.each(STATEMENT_FAILURE_CODES)("fails with %s while it is verified", async (code) => {
    const { uploaded, get } = await open();
    const { steps } = await uploaded(`${code}.csv`);
    expect(steps.map(({ status }) => status)).toEqual(["failed", "pending", "pending"]);
    const [result] = [steps[0]?.result].flat() as Record<string, unknown>[];
    const { detail, details, ...rest } = result ?? {};
    expect(rest).toEqual({ code, title: expect.stringMatching(/./) });
    expect([detail, details]).toContainEqual(expect.stringMatching(/./));
    expect((await get("accounts")).body.data).toEqual([]);
    expect((await get("transactions")).body.data).toEqual([]);
  });

  it("says of a bank that doesn't fit what Basiq says", async () => {
    const { uploaded } = await open();
    const { steps } = await uploaded("bank-statement-not-supported.pdf");
    expect(JSON.stringify(steps[0]?.result)).toContain("Statement not supported.");
  });
});

describe("what isn't a statement is a 400", () => {
  const pdf = new File(["%PDF"], "statement.pdf");
  const picture = { type: "image/png" };
  const picturePng = new File(["x"], "statement.png", picture);
  const picturePdf = new File(["x"], "statement.pdf", picture);

  it.each<[string, Record<string, string | File>, string, string]>([
    ["no institution", { statement: pdf }, "parameter-not-supplied", "institutionId"],
    [
      "an empty one",
      { institutionId: "", statement: pdf },
      "parameter-not-supplied",
      "institutionId",
    ],
    [
      "a file for one",
      { institutionId: pdf, statement: pdf },
      "parameter-not-valid",
      "institutionId",
    ],
    [
      "an unknown one",
      { institutionId: "AU1", statement: pdf },
      "parameter-not-valid",
      "institutionId",
    ],
    [
      "the one of Basiq's sandbox",
      { institutionId: "AU00000", statement: pdf },
      "institution-not-supported",
      "institutionId",
    ],
    ["no file", { institutionId: BANK }, "parameter-not-supplied", "statement"],
    [
      "a text for a file",
      { institutionId: BANK, statement: "%PDF" },
      "parameter-not-valid",
      "statement",
    ],
    ["a picture", { institutionId: BANK, statement: picturePng }, "invalid-content", "statement"],
    [
      "a picture called a PDF",
      { institutionId: BANK, statement: picturePdf },
      "invalid-content",
      "statement",
    ],
  ])("a form with %s", async (_, fields, code, parameter) => {
    const { send, sandbox } = await open();
    expect(await send(formOf(fields))).toMatchObject(wireError(400, code, { parameter }));
    expect(sandbox.world.connections.size).toBe(0);
  });

  it.each<[string, BodyInit]>([
    ["JSON", JSON.stringify({ institutionId: BANK })],
    ["a form without files", new URLSearchParams({ institutionId: BANK })],
  ])("%s", async (_, body) => {
    const { send } = await open();
    expect(await send(body)).toMatchObject(wireError(400, "invalid-content"));
  });

  it("a body that breaks off", async () => {
    const { sandbox, user, tokens } = await open();
    const response = await sandbox.fetch(`${sandbox.apiUrl}/users/${user.id}/statements`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokens.server}`,
        "content-type": "multipart/form-data; boundary=x",
      },
      body: "--x\r\nContent-Disposition",
    });
    expect({ status: response.status, body: (await response.json()) as unknown }).toMatchObject(
      wireError(400, "invalid-content"),
    );
  });
});
