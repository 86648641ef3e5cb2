import { describe, expect, it } from "vitest";
import { aConnection, aConnector } from "../testing/resources.js";
import { filterConnectors, type FilterConnectorsOptions } from "./filterConnectors.js";

const bank = (id: string, name: string, shortName = name, extra = {}) =>
  aConnector({ id, ...extra }, { name, shortName });

const BANKS = [
  bank("AU1", "Westpac"),
  bank("AU2", "Bank of Queensland", "BOQ"),
  bank("AU3", "Crédit Agricole"),
  bank("AU4", "St.George Bank", "St.George"),
  bank("AU5", "Queensland Country Bank", "QCB"),
  bank("AU6", "Unity Bank"),
];

const found = (search: string, options: FilterConnectorsOptions = {}) =>
  filterConnectors(BANKS, { search, ...options }).map(({ name }) => name);

describe("filterConnectors: a search", () => {
  it("for nothing finds all of them, by name", () => {
    expect(found("  ")).toEqual([
      "Bank of Queensland",
      "Crédit Agricole",
      "Queensland Country Bank",
      "St.George Bank",
      "Unity Bank",
      "Westpac",
    ]);
  });

  it.each([
    ["westpac", "Westpac"],
    ["WEST", "Westpac"],
    ["boq", "Bank of Queensland"],
    ["credit", "Crédit Agricole"],
    ["CRÉDIT agri", "Crédit Agricole"],
    ["st george", "St.George Bank"],
    ["stgeorge", "St.George Bank"],
    ["st.george", "St.George Bank"],
    ["country queensland", "Queensland Country Bank"],
    ["pac", "Westpac"],
  ])("for %s finds only %s", (search, name) => {
    expect(found(search)).toEqual([name]);
  });

  it("puts names that start with it first, then names with words that do, then the rest", () => {
    expect(found("queen")).toEqual(["Queensland Country Bank", "Bank of Queensland"]);
    expect(found("un")).toEqual(["Unity Bank", "Queensland Country Bank"]);
    expect(found("bank")).toEqual([
      "Bank of Queensland",
      "Queensland Country Bank",
      "St.George Bank",
      "Unity Bank",
    ]);
  });

  it.each([
    ["accents don't count", "credit", ["Crédit Agricole", "Big Credit Union"]],
    ["a word's beginning beats its middle", "land", ["New Land Bank", "Auckland Bank"]],
    ["every word may be a beginning", "ban lan", ["New Land Bank", "Auckland Bank"]],
  ])("ranks so that %s", (_, search, names) => {
    const banks = ["Auckland Bank", "Big Credit Union", "Crédit Agricole", "New Land Bank"];
    const rows = filterConnectors(
      banks.map((name, index) => bank(`AU${index}`, name)),
      { search },
    );
    expect(rows.map(({ name }) => name)).toEqual(names);
  });

  it("finds nothing if one of its words has no match", () => {
    expect(found("unity xyz")).toEqual([]);
  });

  it("has the same result in whatever order Basiq lists the connectors", () => {
    const turned = filterConnectors(BANKS.toReversed(), { search: "bank" });
    expect(turned.map(({ name }) => name)).toEqual(found("bank"));
  });
});

describe("filterConnectors: a row", () => {
  const both = [
    bank("AU1", "Hooli", "Hooli", { method: "openbanking", status: "major-outage" }),
    bank("AU1", "Hooli", "Hooli", { method: "web", status: "degraded-performance" }),
  ];

  it("is an institution with all of its methods", () => {
    expect(filterConnectors(both)).toMatchObject([
      {
        id: "AU1",
        methods: [
          { method: "openbanking", status: "major-outage", canConnect: false },
          { method: "web", status: "degraded", canConnect: true },
        ],
      },
    ]);
  });

  it("has the status of a method that can be connected, if there is one", () => {
    expect(filterConnectors(both)[0]).toMatchObject({ status: "degraded", canConnect: true });
    expect(filterConnectors(both, { methods: ["openbanking"] })[0]).toMatchObject({
      status: "major-outage",
      canConnect: false,
    });
  });

  it.each([
    ["web", true],
    ["openbanking", true],
    ["csv", false],
    ["pdf", false],
    ["a-method-of-next-year", false],
  ])("with only the method %s is included by default: %s", (method, included) => {
    expect(filterConnectors([bank("AU1", "Hooli", "Hooli", { method })])).toHaveLength(
      included ? 1 : 0,
    );
  });

  it("with only file upload is included on request", () => {
    const csv = [bank("AU1", "Hooli", "Hooli", { method: "csv" })];
    expect(filterConnectors(csv, { methods: ["csv"] })).toHaveLength(1);
  });

  it.each([
    ["live", true],
    ["beta", true],
    [undefined, true],
    ["alpha", false],
  ])("of the stage %s is included by default: %s", (stage, included) => {
    expect(filterConnectors([bank("AU1", "Hooli", "Hooli", { stage })])).toHaveLength(
      included ? 1 : 0,
    );
  });

  it.each([
    ["active", true],
    ["invalid", true],
    ["pending", true],
    ["pre-init", false],
    ["revoked", false],
    ["deleted", false],
  ])("with a connection that is %s is connected: %s", (status, connected) => {
    const connections = [aConnection({ status })];
    const rows = filterConnectors([aConnector()], { connections });
    expect(rows).toMatchObject([{ connected }]);
  });

  it("doesn't say whether it is connected if that isn't known", () => {
    expect(filterConnectors([aConnector()])[0]?.connected).toBeUndefined();
  });
});

it("has the stage of the first method that can be connected, and that of each", () => {
  const rows = filterConnectors([
    bank("AU1", "Hooli", "Hooli", { stage: "live", status: "major-outage" }),
    bank("AU1", "Hooli", "Hooli", { stage: "beta", method: "openbanking" }),
  ]);
  expect(rows).toMatchObject([
    { stage: "beta", methods: [{ stage: "live" }, { stage: "beta", method: "openbanking" }] },
  ]);
});
