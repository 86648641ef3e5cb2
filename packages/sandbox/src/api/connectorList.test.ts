import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/openSandbox.js";

interface WireConnector {
  id: string;
  method: string;
  stage: string;
  status: string;
  institution: { name: string; country: string; tier: string };
  authorization: { type: string };
  stats: { averageDurationMs: unknown } | null;
}

async function open() {
  const opened = await openSandbox();
  const list = async (filter?: string) => {
    const query = filter === undefined ? "" : `?filter=${encodeURIComponent(filter)}`;
    const answer = await opened.call<WireConnector>("GET", `/connectors${query}`, {
      token: opened.tokens.server,
    });
    return { ...answer, connectors: answer.body.data ?? [] };
  };
  return { ...opened, list };
}

it("about 330 connectors are listed, each once, and each can be read by itself", async () => {
  const { list, call, tokens } = await open();
  const { body, connectors } = await list();
  expect(body.totalCount).toBe(connectors.length);
  expect(connectors.length).toBeGreaterThan(320);
  expect(connectors.length).toBeLessThan(340);
  const keys = connectors.map(({ id, method }) => `${id}/${method}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const [index, key] of keys.entries()) {
    const one = await call("GET", `/connectors/${key}`, { token: tokens.client });
    expect(one.body).toEqual(connectors[index]);
  }
});

it("no two connectors have the same name", async () => {
  const { connectors } = await (await open()).list();
  const nameOfId = new Map(connectors.map(({ id, institution }) => [id, institution.name]));
  expect(new Set(nameOfId.values()).size).toBe(nameOfId.size);
});

it("they show every method, stage, status, country, tier, authorisation and kind of statistics", async () => {
  const { connectors } = await (await open()).list();
  const all = (read: (connector: WireConnector) => unknown) =>
    [...new Set(connectors.map(read))].map(String).toSorted((a, b) => a.localeCompare(b));
  expect(all(({ method }) => method)).toEqual(["csv", "openbanking", "pdf", "web"]);
  expect(all(({ stage }) => stage)).toEqual(["alpha", "beta", "live"]);
  expect(all(({ status }) => status)).toHaveLength(5);
  expect(all(({ institution }) => institution.country)).toEqual(["Australia", "New Zealand"]);
  expect(all(({ institution }) => institution.tier)).toEqual(["1", "2", "3", "4"]);
  expect(all(({ authorization }) => authorization.type)).toHaveLength(5);
  const stats = all((connector) => connector.stats && typeof connector.stats.averageDurationMs);
  expect(stats).toEqual(["null", "object"]);
  expect(connectors.some(({ stats: given }) => given?.averageDurationMs === null)).toBe(true);
});

describe("connectorList: the filter", () => {
  it.each([
    ["connector.id.eq('AU00000')", ["AU00000"]],
    [
      "connector.id.in('AU90008','AU90009'),connector.method.eq('openbanking')",
      ["AU90008", "AU90009"],
    ],
    ["institution.name.eq('Pied Piper Bank')", ["AU00002"]],
    [
      "connector.method.eq('web'),institution.type.eq('Test Bank'),connector.status.ne('operational')",
      ["AU90011", "AU90012", "AU90013", "AU90014"],
    ],
    ["institution.name.eq('Nobody')", []],
  ])("%s finds %j", async (filter, ids) => {
    const { body, connectors } = await (await open()).list(filter);
    expect(connectors.map(({ id }) => id)).toEqual(ids);
    expect(body.totalCount).toBe(ids.length);
  });

  it("takes the open-banking method in either spelling", async () => {
    const { list } = await open();
    const [one, other] = [
      await list("connector.method.eq('openbanking')"),
      await list("connector.method.eq('open-banking')"),
    ];
    expect(one.connectors.length).toBeGreaterThan(50);
    expect(other.body).toEqual(one.body);
  });

  it("takes the kinds of data a connector brings", async () => {
    const { list } = await open();
    const of = async (filter: string) => {
      const { connectors } = await list(`connector.scopes.${filter}`);
      return connectors;
    };
    const people = await of("in('customer.person.basic','customer.person.detail')");
    expect(new Set(people.map(({ method }) => method))).toEqual(new Set(["web", "openbanking"]));
    const files = await of("ne('customer.person.basic')");
    expect(new Set(files.map(({ method }) => method))).toEqual(new Set(["csv", "pdf"]));
    const all = (await list()).connectors;
    expect(await of("eq('transaction.detail')")).toHaveLength(all.length);
    expect(people.length + files.length).toBe(all.length);
  });

  it.each([
    ["connector.institution.type.eq('Superannuation')", 1],
    ["connector.institution.tier.in('1','2'),connector.stage.eq('live')", 1],
    ["connector.connectorEngine.eq('chrome')", 1],
    ["connector.authorization.type.in('user-mfa','user-mfa-intermittent')", 1],
  ])("takes the documented %s", async (filter, least) => {
    const { status, connectors } = await (await open()).list(filter);
    expect(status).toBe(200);
    expect(connectors.length).toBeGreaterThanOrEqual(least);
  });
});

describe("setConnectorStatus", () => {
  it("changes the list, the connector itself and what the filter finds at once", async () => {
    const { sandbox, list, call, tokens } = await open();
    sandbox.setConnectorStatus("AU90008", "major-outage");
    for (const method of ["web", "openbanking", "open-banking"]) {
      const { body } = await call("GET", `/connectors/AU90008/${method}`, { token: tokens.client });
      expect(body).toMatchObject({ status: "major-outage" });
    }
    const { connectors } = await list("connector.status.eq('major-outage')");
    expect(connectors.map(({ id }) => id)).toContain("AU90008");
  });

  it("refuses an unknown institution and a status that isn't one", async () => {
    const { sandbox } = await open();
    expect(() => sandbox.setConnectorStatus("AU1", "operational")).toThrow(
      /isn't an institution's id/,
    );
    const status: string = "on-fire";
    expect(() => sandbox.setConnectorStatus("AU00000", status as "operational")).toThrow(
      /Use one of operational/,
    );
  });
});
