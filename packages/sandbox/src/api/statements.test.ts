import { describe, expect, it } from "vitest";
import { STATEMENT_FAILURE_CODES } from "../statements/statementFailures.js";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

const BANK = "AU90003";

async function open() {
  const opened = await openSandbox();
  const { sandbox, user, tokens, call, clock, getJob } = opened;

  /** Sends a body. A `FormData` needs no `type`. */
  async function send(body: FormData | string, type?: string) {
    const response = await sandbox.fetch(`${sandbox.apiUrl}/users/${user.id}/statements`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${tokens.server}`,
        ...(type === undefined ? {} : { "content-type": type }),
      },
      body,
    });
    const answer = (await response.json()) as { id: string };
    return { status: response.status, body: answer };
  }

  const upload = (fileName: string, institutionId = BANK, type = "", content = "%PDF") =>
    send(formOf({ institutionId, statement: new File([content], fileName, { type }) }));

  /** Uploads a file, lets its job end and returns that. */
  async function uploaded(fileName: string, content?: string) {
    const { body } = await upload(fileName, BANK, "", content);
    clock.advance(30_000);
    return getJob(body.id);
  }

  const get = <Item>(path: string) =>
    call<Item>("GET", `/users/${user.id}/${path}`, { token: tokens.server });

  return { ...opened, send, upload, uploaded, get };
}

function formOf(fields: Record<string, string | File | null>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== null) form.append(name, value);
  return form;
}

describe("statements: an uploaded statement", () => {
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

  it("is processed in 10 to 30 seconds, step by step", async () => {
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

  it("never has a source link in its job, in any shape", async () => {
    const { upload, getJob, clock } = await open();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await upload("statement.pdf")).body.id);
    clock.advance(30_000);
    for (const id of ids) expect((await getJob(id)).links?.source).toBeUndefined();
  });

  it("is recognised by its content type when its name has no ending", async () => {
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

  it("has the events of any other connection", async () => {
    const { uploaded, call, tokens } = await open();
    await uploaded("statement.csv");
    const { body } = await call<{ links: { eventEntity: string } }>("GET", "/events", {
      token: tokens.server,
    });
    expect(JSON.stringify(body.data)).toContain("/transactions?filter=connection.id.eq(");
  });
});

describe("statements: a file named after a failure", () => {
  it("can have the name of every code of a job's result", () => {
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
    const { uploaded, get, sandbox } = await open();
    const { steps } = await uploaded(`${code}.csv`);
    expect(steps.map(({ status }) => status)).toEqual(["failed", "pending", "pending"]);
    const [result] = [steps[0]?.result].flat() as Record<string, unknown>[];
    const { detail, details, ...rest } = result ?? {};
    expect(rest).toEqual({ code, title: expect.stringMatching(/./) });
    expect([detail, details]).toContainEqual(expect.stringMatching(/./));
    for (const path of ["connections", "accounts", "transactions"])
      expect((await get(path)).body.data).toEqual([]);
    const [connection] = sandbox.world.connections.keys();
    expect((await get(`connections/${connection}`)).status).toBe(404);
  });

  it("may say so itself, whatever it is called", async () => {
    const { uploaded } = await open();
    const failing = await uploaded("statement.pdf", "%PDF-1.7\n% fails-with: empty-file\n");
    expect(JSON.stringify(failing.steps[0]?.result)).toContain('"empty-file"');
    const fine = await uploaded("statement.csv", "date,amount\nfails-with: nothing-known\n");
    expect(fine.steps.map(({ status }) => status)).toEqual(["success", "success", "success"]);
  });

  it("describes an unsupported statement in Basiq's words", async () => {
    const { uploaded } = await open();
    const { steps } = await uploaded("bank-statement-not-supported.pdf");
    expect(JSON.stringify(steps[0]?.result)).toContain("Statement not supported.");
  });
});

describe("statements: an upload is a 400", () => {
  const pdf = new File(["%PDF"], "statement.pdf");
  const png = new File(["x"], "statement.png", { type: "image/png" });
  const pngNamedPdf = new File(["x"], "statement.pdf", { type: "image/png" });

  it.each<["institutionId" | "statement", string, string | File | null, string]>([
    ["institutionId", "missing", null, "parameter-not-supplied"],
    ["institutionId", "empty", "", "parameter-not-supplied"],
    ["institutionId", "a file", pdf, "parameter-not-valid"],
    ["institutionId", "unknown", "AU1", "parameter-not-valid"],
    ["institutionId", "that of Basiq's sandbox", "AU00000", "institution-not-supported"],
    ["statement", "missing", null, "parameter-not-supplied"],
    ["statement", "a string", "%PDF", "parameter-not-valid"],
    ["statement", "a picture", png, "invalid-content"],
    ["statement", "a picture that is named like a PDF", pngNamedPdf, "invalid-content"],
  ])("where %s is %s", async (parameter, _, value, code) => {
    const { send, sandbox } = await open();
    const form = formOf({ institutionId: BANK, statement: pdf, [parameter]: value });
    expect(await send(form)).toMatchObject(wireError(400, code, { parameter }));
    expect(sandbox.world.connections.size).toBe(0);
  });

  it.each([
    ["JSON", "application/json", "{}"],
    ["a form without files", "application/x-www-form-urlencoded", `institutionId=${BANK}`],
    ["a form that breaks off", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition"],
  ])("where it is %s", async (_, type, body) => {
    const { send, sandbox } = await open();
    expect(await send(body, type)).toMatchObject(wireError(400, "invalid-content"));
    expect(sandbox.world.connections.size).toBe(0);
  });
});
