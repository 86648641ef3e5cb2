import type { Connector } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { guidance, type GuidanceOptions } from "./guidance.js";

const URL = "https://hooli.example/forgotten-password";
const BETA = { stage: "beta", forgottenPasswordUrl: URL } as const;

const advice = (code: string, options: GuidanceOptions = {}, detail?: string) =>
  guidance(
    { code, title: undefined, detail, step: "verify-credentials" },
    { connector: BETA, ...options },
  );
const urlOf = (...given: Parameters<typeof advice>) => {
  const { action } = advice(...given);
  return action.type === "update-credentials" ? action.forgottenPasswordUrl : undefined;
};

describe("guidance: where to get a new password", () => {
  it("is named where the bank refused the sign-in details", () => {
    expect(urlOf("invalid-credentials")).toBe(URL);
  });

  it("is unknown where the connector is, or names none", () => {
    expect(urlOf("invalid-credentials", { connector: undefined })).toBeUndefined();
    const connector = { ...BETA, forgottenPasswordUrl: undefined };
    expect(urlOf("invalid-credentials", { connector })).toBeUndefined();
  });

  it.each<[string, Parameters<typeof advice>]>([
    ["in open banking, which has no password", ["invalid-credentials", { method: "openbanking" }]],
    ["for a locked account", ["invalid-credentials", {}, "Account is locked"]],
    [
      "for a security check that isn't supported",
      ["invalid-credentials", {}, "MFA is not supported"],
    ],
    ["where the connection has ended", ["invalid-connection"]],
    ["during an outage", ["service-unavailable", { connectorStatus: "major-outage" }]],
  ])("isn't named %s", (_, given) => {
    expect(JSON.stringify(advice(...given))).not.toContain(URL);
  });

  it("isn't named after a wrong code: the password was right", () => {
    const { action } = guidance(
      { code: "invalid-credentials", title: undefined, detail: undefined, step: "mfa-challenge" },
      { connector: BETA },
    );
    expect(action).toEqual({ type: "update-credentials" });
  });
});

describe("guidance: a connector that isn't live yet", () => {
  it.each([
    ["service-unavailable"],
    ["connector-error"],
    ["job-timed-out"],
    ["institution-disabled"],
    ["a-code-of-next-year"],
  ])("may be why: %s", (code) => {
    expect(advice(code).connectorStage).toBe("beta");
    const connector = { ...BETA, stage: "alpha" } as const;
    expect(advice(code, { connector }).connectorStage).toBe("alpha");
  });

  it("may be why Basiq has to try an update again", () => {
    expect(advice("service-unavailable", { kind: "update" })).toMatchObject({
      reason: "retried-by-basiq",
      connectorStage: "beta",
    });
  });

  it.each([
    ["invalid-credentials"],
    ["authorization-failed"],
    ["consent-expired"],
    ["invalid-connection"],
    ["too-many-requests"],
    ["no-production-access"],
  ])("isn't blamed for %s", (code) => expect(advice(code).connectorStage).toBeUndefined());

  it("isn't blamed for an outage that is known", () => {
    const given = advice("service-unavailable", { connectorStatus: "major-outage" });
    expect(given.connectorStage).toBeUndefined();
  });

  it.each<[Connector["stage"]]>([["live"], ["unknown"]])("is live or unknown: %s", (stage) => {
    expect(
      advice("service-unavailable", { connector: { ...BETA, stage } }).connectorStage,
    ).toBeUndefined();
  });
});
