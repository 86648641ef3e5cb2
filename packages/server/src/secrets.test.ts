import { SANDBOX_API_KEY } from "@basiq-kit/sandbox";
import { describe, expect, it } from "vitest";
import type { BasiqServerError } from "./errors/BasiqServerError.js";
import { confirm } from "./testing/confirm.js";
import { type Intercept, type TestServer, testServer } from "./testing/testServer.js";

/** An upstream that quotes whatever it was sent, in every way it may fail. */
const ECHOES: Record<string, Intercept> = {
  "nothing wrong": () => undefined,
  "an echo as HTML": (_, init) => new Response(quote(init), { status: 503 }),
  "an echo as a Basiq error": (_, init) =>
    Response.json(
      {
        correlationId: quote(init),
        data: [{ code: quote(init), title: quote(init), detail: quote(init) }],
      },
      { status: 400, headers: { "retry-after": "1", "x-echo": btoa(quote(init)) } },
    ),
  "an echo as cut JSON": (_, init) => new Response(`{"id":"${quote(init)}`),
  "an echo as a thrown error": (_, init) => {
    throw Object.assign(new Error(quote(init)), { code: quote(init), config: init });
  },
};

/** What a browser sends that is nobody else's business, wherever it may put it. */
const PLANTED = ["cookie-secret", "bearer-secret", "query-secret", "agent-secret", "body-secret"];
const PLANTS = {
  cookie: "session=cookie-secret",
  authorization: "Bearer bearer-secret",
  "user-agent": "agent-secret",
  referer: "https://app.example.com/?code=query-secret",
};

describe("secrets", () => {
  it.each(Object.keys(ECHOES))("stay on the server with %s", async (name) => {
    const said: string[] = [];
    const echo = ECHOES[name];
    for (const echoed of [/^\/token/, /^\/(jobs|users|connectors)(\/|$)/]) {
      const server = testServer();
      server.intercept((path, init) => (echoed.test(path) ? echo?.(path, init) : undefined));
      said.push(...(await everyAnswer(server)), ...server.errors.map(allOf));
      said.push(JSON.stringify(server.entries));
      const secrets = [SANDBOX_API_KEY, atob(SANDBOX_API_KEY), ...server.tokens, ...PLANTED];
      for (const secret of secrets) for (const text of said) expect(text).not.toContain(secret);
      expect(server.entries.length).toBeGreaterThan(15);
    }
    expect(said.length).toBeGreaterThan(10);
  });

  it("finds a token where one is answered, or the test above would prove nothing", async () => {
    const server = testServer();
    const response = await server.ask("POST", "/token", server.addPerson().userId);
    expect(await response.text()).toContain(server.tokens[0]);
  });
});

async function everyAnswer(server: TestServer): Promise<string[]> {
  const [anna, ben] = [server.addPerson(), server.addPerson()];
  const jobId = await server.startRefresh(anna.connectionId);
  const ofBen = confirm(ben.connectionId);
  // The token route's own answer is the one place where a client token belongs.
  await server.ask("POST", "/token", anna.userId);
  const answers = await Promise.all([
    server.ask("POST", "/token"),
    server.ask("POST", "/token", "not an id"),
    server.ask("POST", "/token", anna.userId, { origin: "https://evil.example" }),
    server.ask("POST", `/connections/${anna.connectionId}/refresh`, anna.userId),
    server.ask("POST", `/connections/${ben.connectionId}/refresh`, anna.userId),
    server.ask("GET", `/jobs/${jobId}`, anna.userId),
    server.ask("GET", `/jobs/${jobId}`, ben.userId),
    server.ask("GET", "/jobs/a.b", anna.userId),
    ...["/jobs", "/connections", "/consents", "/connectors", "/connectors/AU00000/web"].map(
      (path) => server.ask("GET", path, anna.userId),
    ),
    server.ask("DELETE", `/connections/${ben.connectionId}`, anna.userId, {}, ofBen),
    server.ask("POST", `/connections/${ben.connectionId}/purge`, anna.userId, {}, ofBen),
    server.ask("DELETE", "/consents/k1", anna.userId, {}, confirm("k1")),
    server.ask("DELETE", "/consents/k1", anna.userId, {}, SANDBOX_API_KEY),
    server.ask("DELETE", "/consents/k1", anna.userId, PLANTS, confirm("body-secret")),
    ...["/jobs", "/jobs/j.1", "/nothing", "/connectors/AU00000/query-secret", "/token"].map(
      (path) => server.ask("GET", `${path}?token=query-secret`, anna.userId, PLANTS),
    ),
    server.ask("QUERY-SECRET", "/token?reason=query-secret", anna.userId, PLANTS),
    server.ask("POST", "/token", anna.userId, {
      ...PLANTS,
      origin: "https://query-secret.example",
    }),
  ]);
  return Promise.all(
    answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())),
  );
}

function quote({ headers, body }: RequestInit): string {
  return JSON.stringify([headers, body]);
}

function allOf(error: BasiqServerError): string {
  const { cause } = error;
  const own =
    cause instanceof Error ? [cause.message, cause.stack, Object.entries(cause), cause.cause] : [];
  return JSON.stringify([error, error.message, error.stack, ...own]);
}
