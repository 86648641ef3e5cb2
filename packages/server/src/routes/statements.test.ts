import { parseJob } from "@basiq-kit/schema";
import { describe, expect, it, vi } from "vitest";
import { basiqError, codesOf, json, seenOf } from "../testing/answers.js";
import { APP, testServer } from "../testing/testServer.js";

const SECRET = "4921-secret-balance";
const PDF = `%PDF-1.7 ${SECRET}`;
const BANK = "AU90003";

type Value = string | File;

const file = (content: BlobPart = PDF, name = "june.pdf", type = "application/pdf") =>
  new File([content], name, { type });

function form(...parts: readonly (readonly [name: string, value: Value])[]): FormData {
  const made = new FormData();
  for (const [name, value] of parts) made.append(name, value);
  return made;
}

function closedGate() {
  let resolved = () => {};
  const opened = new Promise<void>((resolve) => (resolved = resolve));
  return { open: () => resolved(), opened };
}

/** An upload of which nothing arrives. */
function unsent(userId: string): Request {
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: {
      origin: APP,
      "x-session": userId,
      "content-type": "multipart/form-data; boundary=x",
    },
    body: new ReadableStream(),
    duplex: "half",
  };
  return new Request(`${APP}/api/basiq/statements`, init);
}

const upload = (statement: Value = file(), institutionId: Value = BANK) =>
  form(["institutionId", institutionId], ["statement", statement]);

function open(statements = {}) {
  const server = testServer({ statements });
  const post = (body: BodyInit, userId?: string, headers: Record<string, string> = {}) =>
    server.ask("POST", "/statements", userId ?? server.userId, headers, body);
  return { ...server, post };
}

describe("POST statements", () => {
  it("passes a file on for the signed-in person, and answers 202 with the job that reads it", async () => {
    const { post, userId, clock, sandbox, ...server } = open();
    const response = await post(upload());
    expect(response.status).toBe(202);
    const { id } = parseJob(await json(response));
    expect(server.takeCalls()).toEqual(["POST /token", `POST /users/${userId}/statements`]);
    await clock.advance(30_000);
    const job = parseJob(await json(await server.ask("GET", `/jobs/${id}`, userId)));
    expect(job.status).toBe("success");
    const connection = sandbox.world.connections.get(job.connectionId ?? "");
    expect(connection).toMatchObject({ userId, institutionId: BANK, method: "pdf" });
  });

  it.each([
    [file(PDF, "Wentworth-Smith 062-000 12345678.PDF"), "statement.pdf"],
    [file("a,b\n1,2\n", "Wentworth-Smith.csv", "text/csv"), "statement.csv"],
    [file(PDF, "Wentworth-Smith"), "statement.pdf"],
  ])("passes a file on without its own name, which may say whose it is", async (given, name) => {
    const { post, intercept } = open();
    const sent: unknown[] = [];
    intercept((path, { body }) => {
      if (path.endsWith("/statements")) sent.push(body);
      return undefined;
    });
    expect((await post(upload(given))).status).toBe(202);
    expect(sent).toEqual([expect.any(FormData)]);
    const passedOn = sent.find((body) => body instanceof FormData);
    expect(passedOn?.get("statement")).toMatchObject({ name, type: given.type, size: given.size });
  });

  it("fails by what the file holds, with Basiq's code", async () => {
    const { post, userId, clock, ...server } = open();
    const failing = file("date,amount\nfails-with: empty-file\n", "june.csv", "text/csv");
    const { id } = parseJob(await json(await post(upload(failing))));
    await clock.advance(30_000);
    const answer = await server.ask("GET", `/jobs/${id}`, userId);
    expect(await answer.text()).toContain('"code":"empty-file"');
  });

  it("answers another person's job exactly as one that doesn't exist", async () => {
    const { post, ...server } = open();
    const ben = server.addPerson();
    const { id } = parseJob(await json(await post(upload())));
    const unknown = await seenOf(await server.ask("GET", "/jobs/nothing-here", ben.userId));
    expect(await seenOf(await server.ask("GET", `/jobs/${id}`, ben.userId))).toEqual(unknown);
  });

  it("costs one request to Basiq for each look at the job", async () => {
    const { post, userId, ...server } = open();
    const { id } = parseJob(await json(await post(upload())));
    server.takeCalls();
    await server.ask("GET", `/jobs/${id}`, userId);
    expect(server.takeCalls()).toEqual([`GET /jobs/${id}`]);
  });

  it.each<[string, BodyInit, number, string]>([
    ["JSON", "{}", 400, "upload-not-valid"],
    ["no file", form(["institutionId", BANK]), 400, "upload-not-valid"],
    ["no bank", form(["statement", file()]), 400, "upload-not-valid"],
    ["a text instead of a file", upload("%PDF-1.7"), 400, "upload-not-valid"],
    ["a file instead of a bank", upload(file(), file()), 400, "parameter-not-valid"],
    ["a bank that is no id", upload(file(), "../users"), 400, "parameter-not-valid"],
    ["an empty file", upload(file("")), 400, "upload-not-valid"],
    ["a picture that is called a PDF", upload(file("\x89PNG\r\n")), 400, "upload-not-valid"],
    ["a page that is called a PDF", upload(file("<html>")), 400, "upload-not-valid"],
    [
      "a second file",
      form(["institutionId", BANK], ["statement", file()], ["statement", file()]),
      400,
      "upload-not-valid",
    ],
    [
      "a part that Basiq doesn't document",
      form(["institutionId", BANK], ["statement", file()], ["userId", "someone-else"]),
      400,
      "upload-not-valid",
    ],
  ])("refuses %s, and asks Basiq nothing", async (_, body, status, code) => {
    const { post, ...server } = open();
    const response = await post(body);
    expect([response.status, await codesOf(response)]).toEqual([status, [code]]);
    expect(server.takeCalls()).toEqual([]);
  });

  const part = (head: string, content = "") =>
    `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const bank = part('name="institutionId"', BANK);
  const statement = part(
    'name="statement"; filename="june.pdf"\r\nContent-Type: application/pdf',
    PDF,
  );

  it.each([
    ["three parts", `${part('name="userId"')}${bank}${statement}--x--\r\n`],
    ["very many", `${part('name="a"; filename="a"').repeat(10_000)}--x--\r\n`],
    ["very many on lines of another kind", "--x\n".repeat(10_000)],
    ["a name that is very long", `${bank}${part(`name="${"%22".repeat(10_000)}"`)}--x--\r\n`],
    ["a head that never ends", `${bank}--x\r\n${"a:b\r\n".repeat(10_000)}`],
    ["something before them", `${"\r\n".repeat(10_000)}${bank}${statement}--x--\r\n`],
    ["no parts at all", PDF],
  ])("doesn't parse a form with %s, which would keep the process busy", async (_, body) => {
    const parse = vi.spyOn(Response.prototype, "formData");
    const { post, ...server } = open();
    const response = await post(body, undefined, {
      "content-type": "multipart/form-data; boundary=x",
    });
    const parsed = parse.mock.calls.length;
    parse.mockRestore();
    expect([response.status, await codesOf(response), parsed]).toEqual([
      400,
      ["upload-not-valid"],
      0,
    ]);
    expect(server.takeCalls()).toEqual([]);
  });

  it.each([
    "multipart/form-data; boundary=x",
    'Multipart/Form-Data;boundary="x"',
    "multipart/form-data; charset=utf-8; boundary=x",
  ])("reads a form of the type %s", async (type) => {
    const { post } = open();
    const response = await post(`${bank}${statement}--x--\r\n`, undefined, {
      "content-type": type,
    });
    expect(response.status).toBe(202);
  });

  it.each(["multipart/form-data", "multipart/form-data;", "multipart/form-data; boundary="])(
    "refuses a form of the type %j, which doesn't say where its parts begin",
    async (type) => {
      const { post } = open();
      const response = await post(`${bank}${statement}--x--\r\n`, undefined, {
        "content-type": type,
      });
      expect([response.status, await codesOf(response)]).toEqual([400, ["upload-not-valid"]]);
    },
  );

  it("refuses a form that breaks off, without a word of it", async () => {
    const { post, errors } = open();
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const response = await post(`${bank}--x\r\n${SECRET}\r\n\r\n`, undefined, headers);
    expect(response.status).toBe(400);
    expect(errors.map(({ code, cause }) => [code, cause])).toEqual([
      ["upload-not-valid", undefined],
    ]);
  });

  it("takes a file of 10 MiB, and refuses a larger one by 413, also without a length", async () => {
    const { post, userId, ...server } = open();
    const sized = (bytes: number) => {
      const content = new Uint8Array(bytes);
      content.set(new TextEncoder().encode("%PDF-"));
      return upload(file(content));
    };
    const limit = 10 * 1024 * 1024;
    // The sandbox has a limit of its own.
    server.answerAt("/statements", () =>
      Response.json({ type: "job", id: "j1", steps: [] }, { status: 202 }),
    );
    expect((await post(sized(limit))).status).toBe(202);
    expect((await post(sized(limit + 1))).status).toBe(413);
    expect((await post(sized(limit + 10_000))).status).toBe(413);
    server.takeCalls();
    const { body, headers } = new Request(APP, { method: "POST", body: sized(2 * limit) });
    const init = { method: "POST", body, duplex: "half" };
    const streamed = new Request(`${APP}/api/basiq/statements`, {
      ...init,
      headers: {
        origin: APP,
        "x-session": userId,
        "content-type": headers.get("content-type") ?? "",
      },
    });
    expect((await server.fetch(streamed)).status).toBe(413);
    expect(server.takeCalls()).toEqual([]);
  });

  it("has a limit of the app's own", async () => {
    const { post } = open({ maxBytes: 10 });
    expect((await post(upload(file("%PDF-1.7 ")))).status).toBe(202);
    expect((await post(upload(file("%PDF-1.7 and more")))).status).toBe(413);
  });

  it("passes Basiq's codes on where it refuses, for its own sandbox bank", async () => {
    const { post, userId, errors } = open();
    const response = await post(upload(file(), "AU00000"));
    expect([response.status, await codesOf(response)]).toEqual([
      400,
      ["institution-not-supported"],
    ]);
    expect(errors).toMatchObject([{ code: "rejected", userId }]);
  });

  it("is answered 429 where a person uploads more than two at once, before the file is read", async () => {
    const { post, userId, ...server } = open();
    const gate = closedGate();
    server.intercept(async (path) => {
      if (path.endsWith("/statements")) await gate.opened;
      return undefined;
    });
    const running = [post(upload()), post(upload())];
    const unread = unsent(userId);
    const refused = await server.fetch(unread);
    expect([refused.status, await codesOf(refused)]).toEqual([429, ["too-many-requests"]]);
    expect(refused.headers.get("retry-after")).toBe("10");
    expect(unread.bodyUsed).toBe(false);
    gate.open();
    for (const answer of await Promise.all(running)) expect(answer.status).toBe(202);
    expect((await post(upload())).status).toBe(202);
  });

  it("is answered 429 where eight people upload at once, and makes room when one has failed", async () => {
    const { post, ...server } = open();
    const gate = closedGate();
    server.intercept(async (path) => {
      if (path.endsWith("/statements")) await gate.opened;
      return path.endsWith("/statements") ? basiqError(400, "invalid-content") : undefined;
    });
    const people = Array.from({ length: 8 }, () => server.addPerson().userId);
    const running = people.map((person) => post(upload(), person));
    expect((await post(upload())).status).toBe(429);
    expect(server.errors).toMatchObject([{ code: "too-many-uploads" }]);
    gate.open();
    for (const answer of await Promise.all(running)) expect(answer.status).toBe(400);
    server.intercept(undefined);
    expect((await post(upload())).status).toBe(202);
  });

  it("gives a file a minute to arrive", async () => {
    const { userId, ...server } = open();
    const clock = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
    const answer = server.fetch(unsent(userId));
    await vi.waitFor(() => expect(timeout.mock.calls).toEqual([[60_000]]));
    clock.abort();
    expect([(await answer).status, await codesOf(await answer)]).toEqual([
      408,
      ["request-timed-out"],
    ]);
    timeout.mockRestore();
  });

  it("is sent once, whatever is answered", async () => {
    const { post, ...server } = open();
    server.answerAt("/statements", () => basiqError(503, "service-unavailable"));
    expect((await post(upload())).status).toBe(502);
    expect(server.takeCalls().filter((call) => call.endsWith("/statements"))).toHaveLength(1);
  });

  it("never shows the file in a log, an error or an answer", async () => {
    const { post, entries, errors, ...server } = open();
    const said: string[] = [];
    for (const answer of [
      () => basiqError(400, "invalid-content", SECRET),
      () => new Response(SECRET, { status: 500 }),
      () => Response.json({ type: "job", id: SECRET, steps: SECRET }),
      () => {
        throw new Error(SECRET);
      },
    ]) {
      server.answerAt("/statements", answer);
      said.push(await (await post(upload(file(PDF, `${SECRET}.pdf`)))).text());
    }
    said.push(JSON.stringify(entries));
    said.push(
      ...errors.map((error) => `${error.message} ${String(error.cause)} ${JSON.stringify(error)}`),
    );
    expect(said).toHaveLength(9);
    for (const text of said) expect(text).not.toContain(SECRET);
  });

  it("is a 404 where the app takes no uploads", async () => {
    const server = testServer();
    const response = await server.ask("POST", "/statements", server.userId, {}, upload());
    expect(response.status).toBe(404);
    expect(server.takeCalls()).toEqual([]);
  });

  it.each([0, -1, 1.5, NaN, "10 MB"])("refuses to start with a limit of %j", (maxBytes) => {
    expect(() => open({ maxBytes })).toThrow("basiq-kit/server: `statements.maxBytes` is");
  });
});
