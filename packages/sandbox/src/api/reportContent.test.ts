import { describe, expect, it } from "vitest";
import type { Shapes } from "../world/shapes.js";
import { openReports } from "../testing/openReports.js";

interface Analysis {
  summary: { transactionCount: number };
  amount: { total: string; average: { month: string } };
  frequency?: { type: string; next: { date: string } };
}

interface Report {
  data: {
    metrics: { id: string; result: { value: string; format: string } }[];
    groups: {
      id: string;
      analysis: Analysis;
      subgroup: { name: string; transactions: { amount: string; date: string }[] }[];
    }[];
    accounts: { id: string; transactionIntervals: { from: string; to: string }[] }[];
    transactions: string;
    identity?: { fullName: string };
    account?: Record<string, unknown>[];
  };
  transactions?: string;
}

async function open(shapes: Shapes = "documented") {
  const opened = await openReports({ shapes });
  const read = async (over: Record<string, unknown> = {}) => {
    const path = await opened.make(over);
    const { body } = await opened.get(path);
    return { path, body: body as unknown as Report };
  };
  return { ...opened, read };
}

const sumOf = (amounts: readonly string[]) =>
  amounts.reduce((sum, amount) => sum + Number(amount), 0).toFixed(2);

describe("reportContent: an affordability report", () => {
  it("has the documented fields, at the top and in its data", async () => {
    const { read, filters, sandbox } = await open();
    const { path, body } = await read();
    const transactions = `${sandbox.apiUrl}${path}/transactions`;
    expect(body).toEqual({
      type: "report",
      id: path.replace("/reports/", ""),
      title: "Affordability",
      reportType: "CON_AFFOR_01",
      createdDate: "2025-01-06T00:00:00Z",
      createdBy: "Basiq",
      filters,
      data: {
        metrics: expect.any(Array),
        groups: expect.any(Array),
        accounts: expect.any(Array),
        transactions,
      },
      links: { self: `${sandbox.apiUrl}${path}` },
    });
  });

  it("links to its transactions in its data, and in mixed shapes beside it too", async () => {
    for (const [shapes, isBeside] of [
      ["documented", false],
      ["mixed", true],
    ] as const) {
      const { body } = await (await open(shapes)).read();
      expect(body.data.transactions).toMatch(/\/transactions$/);
      expect(body.transactions).toBe(isBeside ? body.data.transactions : undefined);
    }
  });

  it("has exactly the documented fields of an account, with the days it covers", async () => {
    const { read, accountIds, connection, user } = await open();
    const { accounts } = (await read()).body.data;
    expect(accounts.map(({ id }) => id)).toEqual(accountIds);
    const own = `/users/${user.id}`;
    for (const account of accounts)
      expect(account).toEqual({
        id: account.id,
        accountNo: expect.any(String),
        name: expect.any(String),
        currency: "AUD",
        balance: expect.stringMatching(/^-?\d+\.\d\d$/),
        availableFunds: expect.stringMatching(/^-?\d+\.\d\d$/),
        lastUpdated: expect.any(String),
        institution: "AU00000",
        class: { type: expect.any(String), product: expect.any(String) },
        transactionIntervals: [expect.any(Object)],
        accountHolder: "Richard Hendricks",
        accountOwnership: "ONE_PARTY",
        connection: connection.id,
        status: "available",
        creditLimit: expect.stringMatching(/^\d+\.\d\d$/),
        links: {
          self: `${own}/accounts/${account.id}`,
          transactions: `${own}/transactions?filter=account.id.eq('${account.id}')`,
          institution: "/institutions/AU00000",
        },
      });
    const [interval] = accounts[0]?.transactionIntervals ?? [];
    expect(interval?.from).toMatch(/^2024-11-0/);
    expect(interval?.to).toMatch(/^2025-01-0/);
  });

  it("puts every transaction except own transfers into one group, whose sums are right", async () => {
    const { read, get } = await open();
    const { path, body } = await read();
    const { groups } = body.data;
    for (const { analysis, subgroup } of groups) {
      const own = subgroup.flatMap(({ transactions }) => transactions);
      expect(analysis.summary.transactionCount).toBe(own.length);
      expect(analysis.amount.total).toBe(sumOf(own.map(({ amount }) => amount)));
    }
    const counted = groups.map(({ analysis }) => analysis.summary.transactionCount);
    const all: { class: string }[] = [];
    for (let next: string | undefined = `${path}/transactions`; next !== undefined;) {
      const page: Awaited<ReturnType<typeof get<{ class: string }>>> = await get(next);
      all.push(...(page.body.data ?? []));
      next = page.body.links?.next?.replace(/^https:\/\/[^/]+/, "");
    }
    const sorted = all.filter((transaction) => transaction.class !== "transfer");
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(sorted.length);
    expect(sorted.length).toBeLessThan(all.length);
    const salary = groups.find(({ id }) => id === "INC-009")?.analysis;
    expect(salary?.frequency).toMatchObject({ type: "P14D", display: "Fortnightly" });
    expect(salary?.frequency?.next.date).toMatch(/^2025-01-(0[6-9]|1)/);
  });

  it("has metrics that agree with its groups", async () => {
    const { read } = await open();
    const { metrics, groups } = (await read()).body.data;
    const value = (id: string) => metrics.find((metric) => metric.id === id)?.result.value;
    const month = (id: string) =>
      groups.find((group) => group.id === id)?.analysis.amount.average.month;
    expect(value("ME001")).toBe("1");
    expect(value("ME002")).toBe(month("INC-009"));
    expect(value("ME012")).toBe(month("EXP-016"));
    expect(value("ME028")).toBe("false");
    expect(Number(value("ME013")) + Number(value("ME015"))).toBeCloseTo(100, 0);
    for (const { result } of metrics)
      expect(["integer", "money", "percent", "boolean"]).toContain(result.format);
  });

  it.each([
    ["no filter", undefined, 11],
    ["an empty list", [], 11],
    ["two codes", ["ME001", "ME002"], 2],
    ["a code of Basiq's that the sandbox has nothing on", ["ME017"], 0],
    ["null", null, 0],
    ["the text null", "null", 0],
  ])("shows the metrics that %s asks for", async (_, value, count) => {
    const { read, filtersWith, filters } = await open();
    const wanted = value === undefined ? filters : filtersWith({ name: "includeMetrics", value });
    const { metrics, groups } = (await read({ filters: wanted })).body.data;
    expect(metrics).toHaveLength(count);
    expect(groups).toHaveLength(9);
  });

  it("shows the groups that are asked for, also one without transactions", async () => {
    const { read, filtersWith } = await open();
    const filters = filtersWith({ name: "includeGroups", value: ["INC-007", "INC-009"] });
    const { groups } = (await read({ filters })).body.data;
    expect(groups.map(({ id }) => id)).toEqual(["INC-007", "INC-009"]);
    expect(groups[0]).toEqual({
      id: "INC-007",
      title: "Other Credits",
      sections: ["Income"],
      analysis: {
        summary: { transactionCount: 0, overallPercentage: { credit: 0, debit: 0 } },
        range: { startDate: "2024-11-01", endDate: "2025-01-05", duration: 65 },
        amount: {
          total: "0.00",
          min: "0.00",
          max: "0.00",
          average: {
            transaction: "0.00",
            month: "0.00",
            medianTransaction: "0.00",
            medianMonth: "0.00",
            ongoingMonth: "0.00",
          },
          stableMonths: 0,
          secureMonths: 0,
        },
      },
      subgroup: [],
    });
  });
});

describe("reportContent: a bank statement", () => {
  const statement = (accountId: string | undefined, userId: string) => ({
    reportType: "STATEMENT_01",
    title: "Statement",
    filters: [
      { name: "fromDate", value: "2024-12-01" },
      { name: "account", value: accountId },
      { name: "user", value: userId },
    ],
  });

  it("says whose account it is and where, and links to its transactions", async () => {
    const { read, get, accountIds, user } = await open();
    const { path, body } = await read(statement(accountIds[0], user.id));
    expect(Object.keys(body.data)).toEqual([
      "institution",
      "identity",
      "accreditation",
      "account",
      "transactions",
    ]);
    expect(body.data.identity?.fullName).toBe("Richard Hendricks");
    expect(body).not.toHaveProperty("transactions");
    const { body: list } = await get<{ account: string; postDate: string }>(`${path}/transactions`);
    expect(new Set(list.data?.map(({ account }) => account))).toEqual(new Set([accountIds[0]]));
    expect(list.data?.every(({ postDate }) => postDate >= "2024-12-01")).toBe(true);
  });

  it("has exactly the documented fields of an account, for every kind", async () => {
    const { read, accountIds, user } = await open();
    for (const accountId of accountIds) {
      const { account } = (await read(statement(accountId, user.id))).body.data;
      expect(account).toEqual([
        {
          type: "account",
          id: accountId,
          lastUpdated: expect.any(String),
          status: "available",
          name: expect.any(String),
          maskedNumber: expect.stringMatching(/^x+\d{4}$/),
          accountNo: expect.any(String),
          accountHolder: "Richard Hendricks",
          isOwned: true,
          accountOwnership: "ONE_PARTY",
          balance: expect.any(String),
          availableFunds: expect.any(String),
          currency: "AUD",
          class: { type: expect.any(String), product: expect.any(String) },
          connection: expect.any(String),
          institution: "AU00000",
          meta: expect.any(Object),
          links: {
            self: expect.stringContaining("https://"),
            transactions: expect.stringContaining("https://"),
            institution: expect.stringContaining("https://"),
          },
        },
      ]);
      // Rates and a card's details are objects here, never lists.
      for (const detail of Object.values(account?.[0]?.["meta"] ?? {}))
        expect(Array.isArray(detail)).toBe(false);
    }
  });

  it("takes one account and one user, not lists", async () => {
    const { post, user, accountIds } = await open();
    const wanted = statement(accountIds[0], user.id);
    const filters = wanted.filters.map(({ name, value }) => ({ name, value: [value] }));
    expect((await post({ ...wanted, filters })).status).toBe(400);
  });
});

describe("reportContent: a report's transactions", () => {
  interface Item {
    id: string;
    amount: string;
    direction: string;
    postDate: string;
    enrich: { merchant: object | null };
  }

  const LEVEL = { code: expect.any(String), title: expect.any(String) };
  const FIELDS = [
    "account",
    "amount",
    "balance",
    "class",
    "connection",
    "description",
    "direction",
    "enrich",
    "id",
    "institution",
    "links",
    "postDate",
    "status",
    "transactionDate",
    "type",
  ];

  async function openList() {
    const opened = await open();
    const path = `${await opened.make()}/transactions`;
    const list = (filter: string) =>
      opened.get<Item>(`${path}?filter=${encodeURIComponent(filter)}`);
    return { ...opened, path, list };
  }

  it("are counted as a whole and come page by page, newest first", async () => {
    const { get, path } = await openList();
    const { body } = await get<Item>(path);
    expect(body).toMatchObject({ type: "list", size: 50, links: { next: expect.any(String) } });
    expect(body).toHaveProperty("count");
    const days = (body.data ?? []).map(({ postDate }) => postDate);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it("have exactly the documented fields, fewer than GET …/transactions has", async () => {
    const { get, path } = await openList();
    const { body } = await get<Item>(path);
    for (const transaction of body.data ?? [])
      expect(Object.keys(transaction).toSorted()).toEqual(FIELDS);
  });

  it("have an empty object for what is unknown, but null for an unknown merchant", async () => {
    const { get, path } = await openList();
    const { body } = await get<Item>(path);
    const enrichments = (body.data ?? []).map(({ enrich }) => enrich);
    const [shopped, other] = [true, false].map((isShop) =>
      enrichments.find(({ merchant }) => (merchant !== null) === isShop),
    );
    expect(shopped).toEqual({
      cleanDescription: expect.any(String),
      tags: {},
      category: {
        anzsic: Object.fromEntries(
          ["division", "subdivision", "group", "class"].map((level) => [level, LEVEL]),
        ),
      },
      location: expect.objectContaining({ country: "Australia" }),
      merchant: expect.objectContaining({ ABN: expect.any(String) }),
    });
    expect(other).toEqual({
      cleanDescription: expect.any(String),
      tags: {},
      category: {},
      location: {},
      merchant: null,
    });
  });

  it.each([
    ["transaction.direction.eq('credit')", ({ amount }: Item) => Number(amount) > 0],
    ["transaction.postDate.eq('2024-12-03T00:00:00Z')", day("2024-12-03", "2024-12-03")],
    ["transaction.postDate.bt('2024-12-01,2024-12-10')", day("2024-12-01", "2024-12-10")],
    ["transaction.postDate.bt('2024-12-01','2024-12-10')", day("2024-12-01", "2024-12-10")],
    ["transaction.postDate.gteq('2025-01-01T00:00:00Z')", day("2025-01-01", "2025-01-05")],
    ["institution.id.eq('AU00000')", () => true],
  ])("can be filtered by %s", async (filter, fits) => {
    const { list } = await openList();
    const { status, body } = await list(filter);
    expect(status).toBe(200);
    expect(body.data?.length).toBeGreaterThan(0);
    expect(body.data?.every(fits)).toBe(true);
  });

  it("can't be filtered by anything else", async () => {
    const { list } = await openList();
    expect((await list("transaction.colour.eq('red')")).status).toBe(400);
  });
});

function day(from: string, to: string) {
  return ({ postDate }: { postDate: string }) =>
    postDate.slice(0, 10) >= from && postDate.slice(0, 10) <= to;
}
