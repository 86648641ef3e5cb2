import { expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

async function open() {
  const opened = await openSandbox();
  const { sandbox } = opened;
  /** Asks for a token, correctly except for what is passed. */
  async function ask(over: { form?: string; headers?: Record<string, string | undefined> } = {}) {
    const headers = new Headers({
      authorization: `Basic ${sandbox.apiKey}`,
      "basiq-version": "3.0",
      "content-type": "application/x-www-form-urlencoded",
    });
    for (const [name, value] of Object.entries(over.headers ?? {}))
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    const response = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers,
      body: over.form ?? "scope=SERVER_ACCESS",
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  return { ...opened, ask };
}

/** The claims of a token. */
function payloadOf(token: unknown): Record<string, unknown> {
  const [, payload = ""] = String(token).split(".");
  const decoded: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
  return decoded as Record<string, unknown>;
}

it("a server token is a JWT of its scope that lives an hour", async () => {
  const { ask, clock } = await open();
  const { status, body } = await ask();
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: "Bearer",
    expires_in: 3_600,
  });
  const iat = clock.now() / 1_000;
  expect(payloadOf(body["access_token"])).toEqual({
    scope: "SERVER_ACCESS",
    iat,
    exp: iat + 3_600,
  });
});

it.each(["CLIENT_ACCESS", "SERVER_ACCESS"])("a bound %s token names its user", async (scope) => {
  const { ask, user } = await open();
  const { body } = await ask({ form: `scope=${scope}&userId=${user.id}` });
  expect(payloadOf(body["access_token"])).toMatchObject({ scope, userid: user.id });
});

it("no two tokens are the same", async () => {
  const { ask } = await open();
  const tokens = await Promise.all([ask(), ask(), ask()]);
  expect(new Set(tokens.map(({ body }) => body["access_token"])).size).toBe(3);
});

it.each([
  ["no API key", { authorization: undefined }, 400, "parameter-not-supplied"],
  ["a bearer token for an API key", { authorization: "Bearer x" }, 400, "parameter-not-valid"],
  ["a wrong API key", { authorization: "Basic d3Jvbmc6a2V5" }, 404, "resource-not-found"],
  ["no basiq-version", { "basiq-version": undefined }, 400, "parameter-not-supplied"],
  ["an old basiq-version", { "basiq-version": "2.1" }, 400, "parameter-not-valid"],
  ["a JSON body", { "content-type": "application/json" }, 415, "unsupported-content-type"],
])("%s is answered with its error", async (_, headers, status, code) => {
  const { ask } = await open();
  expect(await ask({ headers })).toMatchObject(wireError(status, code));
});

it.each([
  ["no scope", "", "parameter-not-supplied", "scope"],
  ["an unknown scope", "scope=ADMIN", "parameter-not-valid", "scope"],
  ["a client token for nobody", "scope=CLIENT_ACCESS", "parameter-not-supplied", "userId"],
  [
    "a client token for a stranger",
    "scope=CLIENT_ACCESS&userId=no",
    "parameter-not-valid",
    "userId",
  ],
])("%s is a 400", async (_, form, code, parameter) => {
  const { ask } = await open();
  expect(await ask({ form })).toMatchObject(wireError(400, code, { parameter }));
});

it("the 1,501st token within five minutes is a 403, and the next one after them isn't", async () => {
  const { ask, clock } = await open();
  // Opening the sandbox has already minted two.
  for (let minted = 2; minted < 1_500; minted += 1) expect((await ask()).status).toBe(200);
  clock.advance(299_999);
  const refusal = wireError(403, "access-denied", { detail: "Invalid request" });
  expect(await ask()).toMatchObject(refusal);
  clock.advance(1);
  expect((await ask()).status).toBe(200);
});
