import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import { DAY_MS } from "../world/time.js";

interface WireEvent {
  type: string;
  id: string;
  createdDate: string;
  entity: string;
  eventType: string;
  data: { links?: { self: string } };
  links: { self: string };
}

async function open() {
  const opened = await openSandbox();
  /** The events that the list has now, with this filter. */
  async function find(filter?: string): Promise<readonly WireEvent[]> {
    const query = filter === undefined ? "" : `?filter=${encodeURIComponent(filter)}`;
    const { body } = await opened.call<WireEvent>("GET", `/events${query}`, {
      token: opened.tokens.server,
    });
    return body.data ?? [];
  }
  return { ...opened, find };
}

describe("events", () => {
  it("are listed newest first, each with its type, user, time and what it happened to", async () => {
    const { sandbox, user, connect, call, tokens, clock, find } = await open();
    clock.advance(1_000);
    const { id } = connect();
    const { body } = await call("GET", "/events", { token: tokens.server });
    expect(body).toMatchObject({ type: "list", size: 4 });
    const found = await find(`user.id.eq('${user.id}'),event.entity.eq('connection')`);
    const created = found.find((event) => event.eventType === "created");
    const self = `${sandbox.apiUrl}/users/${user.id}/connections/${id}`;
    const now = new Date(clock.now()).toISOString();
    expect(created).toEqual({
      type: "event",
      id: expect.any(String),
      createdDate: now,
      entity: "connection",
      eventType: "created",
      userId: user.id,
      dataRef: self,
      data: {
        type: "connection",
        id,
        status: "active",
        createdDate: now,
        lastUsed: now,
        mfaEnabled: false,
        institution: {
          type: "institution",
          id: "AU00000",
          links: { self: `${sandbox.apiUrl}/institutions/AU00000` },
        },
        links: {
          self,
          accounts: expect.stringContaining("/accounts?filter=institution.id.eq('AU00000')"),
          transactions: expect.stringContaining(
            "/transactions?filter=institution.id.eq('AU00000')",
          ),
        },
      },
      links: { self: `${sandbox.apiUrl}/events/${created?.id}` },
    });
    expect(body.data?.at(-1)).toMatchObject({
      entity: "user",
      eventType: "created",
      dataRef: `${sandbox.apiUrl}/users/${user.id}`,
      data: { type: "user", id: user.id, email: "test@example.com" },
    });
    const one = await call("GET", `/events/${created?.id}`, { token: tokens.server });
    expect(one.body).toEqual(created);
  });

  it("can be filtered by type and paged", async () => {
    const { connect, call, tokens } = await openSandbox();
    for (let n = 0; n < 3; n += 1) connect();
    const filter = encodeURIComponent("event.entity.eq('connection'),event.type.eq('created')");
    const path = `/events?limit=2&filter=${filter}`;
    const first = await call("GET", path, { token: tokens.server });
    expect(first.body.size).toBe(2);
    const next = first.body.links?.next?.replace("https://au-api.basiq.io", "") ?? "";
    const second = await call("GET", next, { token: tokens.server });
    expect(second.body.size).toBe(1);
    expect(second.body.links).not.toHaveProperty("next");
  });

  it("carry the consent, account or transactions that they are about, as of their moment", async () => {
    const { sandbox, user, connect, refresh, clock, find } = await open();
    const { id, consentId } = connect();
    await refresh(id);
    clock.advance(60_000);
    sandbox.extendConsent(user.id);
    const [consent] = (await find("event.entity.eq('consent')")).toReversed();
    const created = new Date(consent?.createdDate ?? "").getTime();
    expect(consent).toMatchObject({
      eventType: "created",
      dataRef: expect.stringContaining(`/consents/${consentId}`),
      data: {
        type: "consent",
        id: consentId,
        status: "active",
        expiryDate: new Date(created + 365 * DAY_MS).toISOString(),
      },
    });
    const [account] = await find("event.entity.eq('account')");
    expect(account).toMatchObject({
      eventType: "updated",
      dataRef: account?.data.links?.self,
      data: {
        type: "account",
        status: "available",
        balance: expect.stringMatching(/^-?\d+\.\d\d$/),
      },
    });
    const [transactions] = await find("event.entity.eq('transactions')");
    expect(transactions).toMatchObject({
      eventType: "updated",
      data: { connection: { id }, count: expect.any(Number), links: { self: expect.any(String) } },
    });
  });

  it("have no eventTypeId, which only webhooks' posts have", async () => {
    const { connect, find } = await open();
    connect();
    for (const event of await find()) {
      expect(event).not.toHaveProperty("eventTypeId");
      expect(event.links).toEqual({ self: expect.any(String) });
    }
  });

  it("are listed for seven days, and can be read by themselves for longer", async () => {
    const { call, clock, find, mint } = await open();
    const [first] = await find();
    clock.advance(7 * DAY_MS);
    const token = await mint({ scope: "SERVER_ACCESS" });
    expect((await call("GET", "/events", { token })).body.size).toBe(1);
    clock.advance(1);
    expect((await call("GET", "/events", { token })).body.size).toBe(0);
    expect((await call("GET", `/events/${first?.id}`, { token })).status).toBe(200);
  });

  it("are only those of its user for a bound server token", async () => {
    const { sandbox, call, mint } = await openSandbox();
    const other = sandbox.addUser();
    const bound = await mint({ scope: "SERVER_ACCESS", userId: other.id });
    const { body } = await call("GET", "/events", { token: bound });
    expect(body.data).toMatchObject([{ userId: other.id }]);
  });
});

it("event types are listed, and each can be read by itself", async () => {
  const { call, tokens } = await openSandbox();
  const { body } = await call("GET", "/events/types", { token: tokens.server });
  expect(body).toMatchObject({ type: "list", count: 17, size: 17 });
  expect(body.data).toContainEqual({
    type: "eventType",
    id: "consent.revoked",
    description: expect.any(String),
    links: { self: "https://au-api.basiq.io/events/types/consent.revoked" },
  });
  for (const type of body.data ?? []) {
    const one = await call("GET", `/events/types/${type.id}`, { token: tokens.server });
    expect(one.body).toEqual(type);
  }
});
