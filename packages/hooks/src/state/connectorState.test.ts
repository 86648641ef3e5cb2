import { describe, expect, it } from "vitest";
import { aConnector } from "../testing/resources.js";
import { connectorState } from "./connectorState.js";

describe("connectorState: a bank", () => {
  it.each([
    ["operational", "operational", true, "go-ahead"],
    ["degraded-performance", "degraded", true, "may-be-slow"],
    ["partial-outage", "partial-outage", true, "may-fail"],
    // Basiq says that it can still be used (basiq-api.md, Connectors).
    ["under-maintenance", "maintenance", true, "may-fail"],
    ["a-status-of-next-year", "unknown", true, "go-ahead"],
    ["major-outage", "major-outage", false, "wait"],
  ])("whose status is %s is %s: canConnect %s, advice %s", (wire, status, canConnect, advice) => {
    const state = connectorState(aConnector({ status: wire }));
    expect(state).toMatchObject({ status, canConnect, advice });
  });

  it.each([
    ["user", "never"],
    ["user-mfa", "always"],
    ["user-mfa-intermittent", "sometimes"],
    ["token", "never"],
    ["other", "unknown"],
    ["one-of-next-year", "unknown"],
  ])("with the authorization %s asks for the person: %s", (type, asks) => {
    const state = connectorState(aConnector({ authorization: { type } }));
    expect(state.asksForPerson).toBe(asks);
  });

  it("has the usual duration of a job, in total and by step", () => {
    const averageDurationMs = { verifyCredentials: 4_000, total: 12_800 };
    expect(connectorState(aConnector({ stats: { averageDurationMs } }))).toMatchObject({
      typicalDurationMs: 12_800,
      stats: { verifyCredentials: 4_000, retrieveAccounts: null },
    });
  });

  it.each([[{ averageDurationMs: null }], [null], [undefined]])(
    "without statistics (%j) has no usual duration",
    (stats) => {
      const state = connectorState(aConnector({ stats }));
      expect(state).toMatchObject({ typicalDurationMs: undefined, stats: undefined });
    },
  );

  it("has its names, logo and colour", () => {
    const logo = {
      colors: { primary: "#0a58ca" },
      links: { square: "https://logos.example/h.svg" },
    };
    const connector = aConnector({ stage: "beta" }, { name: "Hooli Bank", logo });
    expect(connectorState(connector)).toMatchObject({
      institution: {
        id: "AU00000",
        name: "Hooli Bank",
        shortName: "Hooli",
        logoUrl: "https://logos.example/h.svg",
        brandColor: "#0a58ca",
      },
      method: "web",
      stage: "beta",
    });
  });
});
