import { expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

it.each([
  ["AU00000", "Hooli", "user"],
  ["AU00004", "HooliGov", "user"],
  ["AU00002", "Pied Piper Bank", "user-mfa"],
  ["AU00003", "Nucleus Bank", "user-mfa-intermittent"],
  ["AU90003", "Raviga Mutual", "user-mfa"],
])("connector %s is %s, authorised as %s, with statistics", async (id, name, type) => {
  const { call, tokens } = await openSandbox();
  const { status, body } = await call("GET", `/connectors/${id}/web`, { token: tokens.client });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    type: "connector",
    id,
    method: "web",
    stage: "live",
    status: "operational",
    institution: { name, shortName: expect.any(String) },
    authorization: { type },
    stats: {
      averageDurationMs: {
        verifyCredentials: expect.any(Number),
        retrieveAccounts: expect.any(Number),
        retrieveTransactions: expect.any(Number),
        retrieveMeta: expect.any(Number),
        total: expect.any(Number),
      },
    },
  });
});

it.each(["/connectors/AU12345/web", "/connectors/AU00000/openbanking"])(
  "%s is a 404",
  async (path) => {
    const { call, tokens } = await openSandbox();
    expect(await call("GET", path, { token: tokens.server })).toMatchObject({
      status: 404,
      body: { data: [{ code: "resource-not-found" }] },
    });
  },
);

it.each(["AU1", "au00000", "Hooli"])("the id %s can't be one, and is a 400", async (id) => {
  const { call, tokens } = await openSandbox();
  expect(await call("GET", `/connectors/${id}/web`, { token: tokens.server })).toMatchObject({
    status: 400,
    body: { data: [{ code: "parameter-not-valid", source: { parameter: "connectorId" } }] },
  });
});

it("a connector without a token is a 401", async () => {
  const { call } = await openSandbox();
  expect((await call("GET", "/connectors/AU00000/web")).status).toBe(401);
});
