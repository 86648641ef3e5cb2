import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { DAY_MS } from "../world/time.js";

async function open() {
  const opened = await openSandbox();
  const { user, call, mint } = opened;
  const base = `/users/${user.id}/consents`;
  /** Mints a token for each call, because these tests last longer than a token. */
  const send = async (method: string, rest = "") =>
    call(method, `${base}${rest}`, { token: await mint({ scope: "SERVER_ACCESS" }) });
  return { ...opened, send };
}

describe("a user's consents", () => {
  it("have the documented fields", async () => {
    const { sandbox, user, clock, send } = await open();
    const { id } = sandbox.giveConsent({ userId: user.id, optionalScopes: [] });
    const { body } = await send("GET");
    expect(body).toMatchObject({ type: "list", size: 1 });
    expect(body.data?.[0]).toEqual({
      type: "consent",
      id,
      created: new Date(clock.now()).toISOString(),
      updated: new Date(clock.now()).toISOString(),
      expiryDate: "2026-01-06T00:00:00.000Z",
      origin: "user",
      status: "active",
      purpose: {
        primary: { title: expect.any(String), description: expect.any(String) },
        other: null,
      },
      data: {
        retainData: false,
        initialRetrievalDays: 365,
        organisation: null,
        permissions: [
          expect.objectContaining({ scope: "bank:accounts.detail:read", consented: true }),
          expect.objectContaining({ scope: "bank:transactions:read", consented: true }),
          {
            scope: "common:customer.basic:read",
            required: false,
            consented: false,
            entity: "customer",
            information: {
              name: expect.any(String),
              description: expect.any(String),
              attributeList: expect.any(Array),
            },
            purpose: { title: expect.any(String), description: expect.any(String) },
          },
        ],
      },
      links: {
        self: `${sandbox.apiUrl}/users/${user.id}/consents/${id}`,
        consentPolicy: expect.stringContaining("policy-2024-10"),
        latestConsentPolicy: expect.stringContaining("policy-2024-10"),
      },
    });
    expect((await send("GET", `/${id}`)).body).toEqual(body.data?.[0]);
  });

  it("to an older policy link to that one and to the latest", async () => {
    const { sandbox, user, send } = await open();
    sandbox.giveConsent({ userId: user.id, policyId: "policy-2023-07" });
    expect((await send("GET")).body.data).toMatchObject([
      {
        links: {
          consentPolicy: expect.stringContaining("policy-2023-07"),
          latestConsentPolicy: expect.stringContaining("policy-2024-10"),
        },
      },
    ]);
  });

  it("show past ones too, newest first", async () => {
    const { sandbox, user, clock, send } = await open();
    sandbox.giveConsent({ userId: user.id, durationDays: 1 });
    clock.advance(2 * DAY_MS);
    sandbox.giveConsent({ userId: user.id });
    const { data } = (await send("GET")).body;
    expect(data).toMatchObject([{ status: "active" }, { status: "expired" }]);
  });
});

describe("consents: deleting a consent", () => {
  it("is a 204, deletes every connection with its data, and leaves the consent revoked", async () => {
    const { sandbox, user, connect, send, call, tokens } = await open();
    connect();
    const { consentId } = connect("AU00002", "jared");
    const { status, body } = await send("DELETE", `/${consentId}`);
    expect([status, body]).toEqual([204, { type: "" }]);
    expect(sandbox.world.connections.size).toBe(0);
    const list = (path: string) =>
      call("GET", `/users/${user.id}/${path}`, { token: tokens.server });
    for (const path of ["connections", "accounts", "transactions"])
      expect((await list(path)).body.size).toBe(0);
    expect((await send("GET", `/${consentId}`)).body).toMatchObject({
      status: "revoked",
      revoked: expect.any(String),
    });
  });

  it("again changes nothing, also when a new one was given since", async () => {
    const { sandbox, user, connect, send } = await open();
    const { id } = sandbox.giveConsent({ userId: user.id });
    await send("DELETE", `/${id}`);
    connect();
    expect((await send("DELETE", `/${id}`)).status).toBe(204);
    expect(sandbox.world.connections.size).toBe(1);
  });

  it("of another user is a 404", async () => {
    const { sandbox, send } = await open();
    const other = sandbox.addUser();
    const { id } = sandbox.giveConsent({ userId: other.id });
    expect((await send("DELETE", `/${id}`)).status).toBe(404);
    expect(sandbox.world.consents.get(id)?.status).toBe("active");
  });
});
