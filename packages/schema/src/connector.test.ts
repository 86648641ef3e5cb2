import { describe, expect, it } from "vitest";
import { parseConnector, parseConnectors } from "./connector.js";

const logo = (square: unknown, full?: unknown) =>
  parseConnector({ id: "a", institution: { logo: { links: { square, full } } } }).logoUrl;
const brandColor = (primary: unknown) =>
  parseConnector({ id: "a", institution: { logo: { colors: { primary } } } }).brandColor;

describe("parseConnector", () => {
  it("reads institution, status, sign-in and usual durations", () => {
    const averageDurationMs = {
      verifyCredentials: 5000,
      retrieveAccounts: "4000",
      retrieveTransactions: 0,
      total: 9000,
    };
    const wire = {
      type: "connector",
      id: "AU00000",
      method: "web",
      stage: "live",
      status: "operational",
      institution: {
        name: "Hooli Bank",
        shortName: "Hooli",
        type: "Bank",
        tier: "1",
        country: "Australia",
        logo: {
          colors: { primary: "#1f2a3c" },
          links: { square: "https://l.example/s.svg", full: "https://l.example/f.svg" },
        },
      },
      authorization: { type: "user-mfa", meta: {} },
      stats: { averageDurationMs },
      scopes: ["accounts"],
      links: { self: "/connectors/AU00000/web" },
    };
    expect(parseConnector(wire)).toEqual({
      id: "AU00000",
      method: "web",
      stage: "live",
      status: "operational",
      name: "Hooli Bank",
      shortName: "Hooli",
      type: "Bank",
      tier: "1",
      country: "Australia",
      logoUrl: "https://l.example/s.svg",
      brandColor: "#1f2a3c",
      signIn: "always-mfa",
      durations: {
        verifyCredentials: 5000,
        retrieveAccounts: 4000,
        retrieveTransactions: null,
        retrieveMeta: null,
        total: 9000,
      },
    });
  });

  it("needs only an id", () => {
    expect(parseConnector({ id: "AU1", institution: null, stats: null })).toEqual({
      id: "AU1",
      method: "other",
      stage: "unknown",
      status: "unknown",
      name: "AU1",
      shortName: "AU1",
      type: undefined,
      tier: undefined,
      country: undefined,
      logoUrl: undefined,
      brandColor: undefined,
      signIn: "other",
      durations: undefined,
    });
  });

  it("uses one name for both if Basiq sends only one", () => {
    const only = (institution: object) => parseConnector({ id: "AU1", institution });
    expect(only({ name: "Hooli Bank" })).toMatchObject({ shortName: "Hooli Bank" });
    expect(only({ shortName: "Hooli" })).toMatchObject({ name: "Hooli", shortName: "Hooli" });
  });

  it.each([
    ["operational", "operational"],
    ["degraded-performance", "degraded"],
    ["partial-outage", "partial-outage"],
    ["major-outage", "major-outage"],
    ["under-maintenance", "maintenance"],
    ["degraded", "unknown"],
    ["hasOwnProperty", "unknown"],
    [null, "unknown"],
  ])("reads status %j as %s", (status, expected) => {
    expect(parseConnector({ id: "a", status }).status).toBe(expected);
  });

  it.each([
    ["user", "password"],
    ["user-mfa", "always-mfa"],
    ["user-mfa-intermittent", "sometimes-mfa"],
    ["token", "bank"],
    ["other", "other"],
    ["passkey", "other"],
    [undefined, "other"],
  ])("reads authorization %j as %s", (type, expected) => {
    expect(parseConnector({ id: "a", authorization: { type } }).signIn).toBe(expected);
  });

  it("reads both spellings of open banking, and files", () => {
    const methods = ["web", "openbanking", "open-banking", "csv", "pdf", "fax"];
    const read = methods.map((method) => parseConnector({ id: "a", method }).method);
    expect(read).toEqual(["web", "openbanking", "openbanking", "csv", "pdf", "other"]);
  });

  it("takes the square logo, or else the full one, and only over https", () => {
    expect(logo("https://l.example/s.svg", "https://l.example/f.svg")).toMatch(/s\.svg$/);
    expect(logo(null, "https://l.example/f.svg")).toMatch(/f\.svg$/);
    expect(logo("http://l.example/s.svg", "https://l.example/f.svg")).toMatch(/f\.svg$/);
    for (const url of ["http://l.example/a", "javascript:alert(1)", "//l.example/a", "/a", 7])
      expect(logo(url, url)).toBeUndefined();
    expect(logo('https://l.example/a"onerror="alert(1)')).toBeUndefined();
  });

  it("takes a colour that CSS knows, since it ends up in a style", () => {
    expect(["#A1B2C3", "rgb(10, 88, 202)"].map(brandColor)).toEqual(["#a1b2c3", "#0a58ca"]);
    for (const value of ["red", "#fff;x:y", "", null, 7, {}])
      expect(brandColor(value)).toBeUndefined();
  });

  it("has no durations if Basiq has no statistics", () => {
    for (const stats of [null, {}, { averageDurationMs: null }, { averageDurationMs: 7 }])
      expect(parseConnector({ id: "a", stats }).durations).toBeUndefined();
  });
});

describe("parseConnectors", () => {
  it("says which connector of a page is wrong", () => {
    const data = [{ id: "AU1" }, { id: "AU2" }, { type: "job", id: "AU3" }];
    expect(parseConnectors({ data: data.slice(0, 2) }).items).toHaveLength(2);
    expect(() => parseConnectors({ data })).toThrow(
      expect.objectContaining({ path: "data[2].type", what: "connector list" }),
    );
  });
});
