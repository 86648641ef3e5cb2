import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";
import type { WireBody } from "../testing/wireCalls.js";
import { wireError } from "../testing/wireError.js";
import { DAY_MS } from "../world/time.js";

interface WireTransaction {
  id: string;
  amount: string;
  direction: string;
  balance: string;
  account: string;
  postDate: string;
}

async function open() {
  const opened = await openSandbox();
  const { user, mint, sandbox } = opened;
  /** Mints a token for each call, because these tests last longer than a token. */
  const send = async <Item = { type: string; id?: string }>(method: string, path: string) =>
    opened.call<Item>(method, path, { token: await mint({ scope: "SERVER_ACCESS" }) });
  const get = <Item = { type: string; id?: string }>(path: string) =>
    send<Item>("GET", `/users/${user.id}${path}`);
  /** Every transaction, by following `links.next`. */
  const all = async (query = "") => {
    const found: WireTransaction[] = [];
    const pages: number[] = [];
    let path: string | undefined = `/users/${user.id}/transactions${query}`;
    while (path !== undefined) {
      const { body }: { body: WireBody<WireTransaction> } = await send("GET", path);
      const data = body.data ?? [];
      found.push(...data);
      pages.push(data.length);
      path = body.links?.next?.replace(sandbox.apiUrl, "");
    }
    return { found, pages };
  };
  return { ...opened, send, get, all };
}

describe("data: accounts", () => {
  it("are two or three to a connection, with money as text", async () => {
    const { connect, get, user } = await open();
    const connection = connect();
    const { body } = await get("/accounts");
    expect([2, 3]).toContain(body.size);
    expect(body.data?.[0]).toMatchObject({
      type: "account",
      id: expect.any(String),
      accountHolder: "Richard Hendricks",
      currency: "AUD",
      balance: expect.stringMatching(/^-?\d+\.\d\d$/),
      class: { type: "transaction", product: expect.any(String) },
      connection: connection.id,
      institution: "AU00000",
      links: { self: expect.stringContaining(`/users/${user.id}/accounts/`) },
    });
    const one = await get(`/accounts/${body.data?.[0]?.id}`);
    expect(one.body).toEqual(body.data?.[0]);
  });

  it("can be filtered by bank and connection", async () => {
    const { connect, get } = await open();
    const connection = connect();
    connect("AU00002", "jared");
    const { body } = await get(`/accounts?filter=connection.id.eq('${connection.id}')`);
    const byBank = await get("/accounts?filter=institution.id.eq('AU00000')");
    expect(byBank.body.data).toEqual(body.data);
    expect(body.size).toBeLessThan((await get("/accounts")).body.size ?? 0);
  });

  it("of another user are a 404", async () => {
    const { sandbox, connect, get, call, tokens } = await open();
    connect();
    const id = (await get("/accounts")).body.data?.[0]?.id;
    const other = sandbox.addUser();
    const theirs = await call("GET", `/users/${other.id}/accounts/${id}`, { token: tokens.server });
    expect(theirs.status).toBe(404);
  });
});

describe("data: transactions", () => {
  it("come newest first in pages that links.next leads through, each once", async () => {
    const { connect, all } = await open();
    connect();
    const { found, pages } = await all();
    expect(found.length).toBeGreaterThan(60);
    expect(pages.slice(0, -1).every((size) => size === 50)).toBe(true);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const dates = found.map(({ postDate }) => postDate);
    expect(dates).toEqual(dates.toSorted((a, b) => (a < b ? 1 : -1)));
  });

  it("add up: an account's balance is that after its last one", async () => {
    const { connect, all, get } = await open();
    connect();
    const { found } = await all();
    const { body } = await get<{ id: string; balance: string }>("/accounts");
    expect(body.data?.length).toBeGreaterThan(0);
    for (const account of body.data ?? []) {
      const own = found.filter((one) => one.account === account.id);
      const day = own[0]?.postDate;
      // The order within one day isn't known.
      const lastBalances = own.filter((one) => one.postDate === day).map(({ balance }) => balance);
      expect(lastBalances).toContain(account.balance);
    }
    for (const { amount, direction } of found)
      expect(direction).toBe(amount.startsWith("-") ? "debit" : "credit");
  });

  it("keep a limit and a filter across pages", async () => {
    const { connect, all, get } = await open();
    connect();
    const account = (await get("/accounts")).body.data?.[0]?.id ?? "";
    const { found, pages } = await all(
      `?limit=7&filter=${encodeURIComponent(`account.id.eq('${account}'),transaction.direction.eq('debit')`)}`,
    );
    expect(pages[0]).toBe(7);
    expect(new Set(found.map((one) => `${one.account} ${one.direction}`))).toEqual(
      new Set([`${account} debit`]),
    );
  });

  it("can be filtered by two dates, both included", async () => {
    const { connect, all } = await open();
    connect();
    const { found } = await all("?filter=transaction.postDate.bt('2024-12-01','2024-12-10')");
    expect(found.length).toBeGreaterThan(0);
    const days = found.map(({ postDate }) => postDate.slice(0, 10));
    expect(days.every((day) => day >= "2024-12-01" && day <= "2024-12-10")).toBe(true);
  });

  it("don't change later, and a refresh adds those of the days since", async () => {
    const { user, connect, all, send, clock } = await open();
    const { id } = connect();
    const before = (await all()).found;
    clock.advance(5 * DAY_MS);
    expect((await all()).found).toEqual(before);
    await send("POST", `/users/${user.id}/connections/${id}/refresh`);
    clock.advance(60_000);
    const after = (await all()).found;
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(-before.length)).toEqual(before);
  });

  it.each(["?limit=0", "?limit=501", "?limit=x", "?next=nowhere"])("%s is a 400", async (query) => {
    const { get } = await open();
    const answer = await get(`/transactions${query}`);
    expect(answer).toMatchObject(wireError(400, "parameter-not-valid"));
  });
});

it("a purchase is enriched, and a transfer has null where nothing is known", async () => {
  const { connect, call, user, tokens } = await openSandbox();
  connect();
  const { body } = await call<Record<string, unknown>>("GET", `/users/${user.id}/transactions`, {
    token: tokens.server,
  });
  expect(body).toMatchObject({ count: body.size });
  const ofClass = (wanted: string) => body.data?.find((one) => one["class"] === wanted);
  expect(ofClass("payment")).toMatchObject({
    currency: "AUD",
    reference: "",
    subClass: { code: expect.stringMatching(/^\d{3}$/), title: expect.any(String) },
    enrich: {
      location: { country: "Australia" },
      merchant: { businessName: expect.any(String) },
      category: { anzsic: { class: { code: expect.stringMatching(/^\d{4}$/) } } },
    },
    links: { institution: "https://au-api.basiq.io/institutions/AU00000" },
  });
  expect(ofClass("transfer")).toMatchObject({
    enrich: { location: null, merchant: null, category: null, tags: [] },
  });
});

it("an account says whose it is, and how far its transactions reach", async () => {
  const { connect, call, user, tokens } = await openSandbox();
  const { id } = connect();
  const { body } = await call("GET", `/users/${user.id}/accounts`, { token: tokens.server });
  for (const account of body.data ?? [])
    expect(account).toMatchObject({
      accountHolder: "Richard Hendricks",
      accountOwnership: "ONE_PARTY",
      isOwned: true,
      meta: expect.any(Object),
      transactionIntervals: [{ from: expect.any(String), to: expect.any(String) }],
      links: { connection: expect.stringContaining(`/connections/${id}`) },
    });
});
