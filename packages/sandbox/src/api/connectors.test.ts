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
