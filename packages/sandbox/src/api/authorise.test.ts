import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { wireError } from "../testing/wireError.js";

const NO_ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

/** Paths under `/users/{id}`, with their methods. */
const OF_A_USER = {
  "": "GET POST DELETE",
  "/jobs": "GET",
  "/connections": "GET",
  "/connections/refresh": "POST",
  "/connections/none": "GET DELETE",
  "/connections/none/refresh": "POST",
  "/connections/none/purge": "POST",
  "/consents": "GET",
  "/consents/none": "GET DELETE",
  "/accounts": "GET",
  "/accounts/none": "GET",
  "/transactions": "GET",
  "/transactions/none": "GET",
  "/auth_link": "GET POST DELETE",
  "/statements": "POST",
};

const OF_WEBHOOKS = {
  "/notifications/webhooks": "GET POST",
  [`/notifications/webhooks/${NO_ID}`]: "GET POST DELETE",
  [`/notifications/webhooks/${NO_ID}/messages`]: "GET",
  [`/notifications/webhooks/${NO_ID}/messages/${NO_ID}`]: "GET",
  "/notifications/messages/test": "POST",
};

const OF_THE_APP = {
  "/users": "GET POST",
  "/events": "GET",
  "/events/none": "GET",
  "/events/types": "GET",
  "/reports": "GET POST",
  "/reports/none": "GET DELETE",
  "/reports/none/transactions": "GET",
  "/reports/types": "GET",
  "/reports/types/CON_AFFOR_01": "GET",
};

const routesOf = (methodsByPath: Record<string, string>, base = "") =>
  Object.entries(methodsByPath).flatMap(([path, methods]) =>
    methods.split(" ").map((method): [string, string] => [method, base + path]),
  );

const { call, mint, start, answer, sandbox, tokens, user } = await openSandbox();
const stranger = sandbox.addUser().id;
const bound = await mint({ scope: "SERVER_ACCESS", userId: user.id });
const strangers = {
  client: await mint({ scope: "CLIENT_ACCESS", userId: stranger }),
  server: await mint({ scope: "SERVER_ACCESS", userId: stranger }),
};
const jobId = await start();
const job = `/jobs/${jobId}`;

const NO_TOKEN = wireError(401, "invalid-authorization-token");
const NOT_THEIRS = wireError(401, "unauthorized-access");
const TOO_SMALL = wireError(403, "forbidden-access", {
  detail: "Access to this resource is forbidden",
});

describe("authorise: a token", () => {
  const signature = tokens.client.endsWith("A") ? "B" : "A";

  it.each([
    ["none", undefined],
    ["a made-up one", "Bearer a.b.c"],
    ["an empty one", "Bearer "],
    ["an API key", "Basic c2FuZGJveA=="],
    ["one with a changed signature", `Bearer ${tokens.client.slice(0, -1)}${signature}`],
  ])("that is %s is a 401", async (_, authorization) => {
    const headers = authorization === undefined ? {} : { authorization };
    expect(await call("GET", job, { headers })).toMatchObject(NO_TOKEN);
  });

  it("works to its last millisecond, and is a 403 `Token has expired` from then on", async () => {
    const other = await openSandbox();
    const get = () => other.call("GET", "/connectors", { token: other.tokens.client });
    other.clock.advance(3_599_999);
    expect((await get()).status).toBe(200);
    other.clock.advance(1);
    expect(await get()).toMatchObject(
      wireError(403, "access-denied", { detail: "Token has expired" }),
    );
  });
});

it.each(["/connectors", "/connectors/AU00000/web", job])(
  "GET %s takes a token of either scope, and is a 401 without one",
  async (path) => {
    expect(await call("GET", path)).toMatchObject(NO_TOKEN);
    for (const token of [tokens.client, tokens.server, bound])
      expect((await call("GET", path, { token })).status).toBe(200);
  },
);

it("a job is a 401 for a token of another user, of either scope", async () => {
  for (const token of Object.values(strangers))
    expect(await call("GET", job, { token })).toMatchObject(NOT_THEIRS);
});

it("a server token that is bound to a user reaches that user", async () => {
  expect((await call("GET", `/users/${user.id}/jobs`, { token: bound })).status).toBe(200);
});

it("a challenge is answered with a client token of its user only", async () => {
  expect(await answer(jobId, ["1234"], tokens.server)).toMatchObject(TOO_SMALL);
  expect(await answer(jobId, ["1234"], strangers.client)).toMatchObject(NOT_THEIRS);
});

it.each([
  ...routesOf(OF_THE_APP),
  ...routesOf(OF_WEBHOOKS),
  ...routesOf(OF_A_USER, `/users/${user.id}`),
])("%s %s is a 401 without a token, and a 403 with a client token", async (method, path) => {
  expect(await call(method, path)).toMatchObject(NO_TOKEN);
  expect(await call(method, path, { token: tokens.client })).toMatchObject(TOO_SMALL);
});

it.each(routesOf(OF_A_USER))(
  "%s /users/{id}%s is a 401 for another user's token, a 404 for an unknown user and a 400 for an invalid id",
  async (method, path) => {
    const of = (id: string, token: string) => call(method, `/users/${id}${path}`, { token });
    expect(await of(user.id, strangers.server)).toMatchObject(NOT_THEIRS);
    expect(await of("none", tokens.server)).toMatchObject(wireError(404, "resource-not-found"));
    expect(await of("a%20b", tokens.server)).toMatchObject(
      wireError(400, "parameter-not-valid", { parameter: "userId" }),
    );
  },
);

it.each(routesOf(OF_WEBHOOKS))("%s %s is a 403 for a token of one user", async (method, path) => {
  expect(await call(method, path, { token: bound })).toMatchObject(
    wireError(403, "forbidden-access"),
  );
});
