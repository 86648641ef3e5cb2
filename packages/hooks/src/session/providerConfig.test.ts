import { describe, expect, it } from "vitest";
import { checkProviderConfig, type ProviderConfigInput } from "./providerConfig.js";

const check = (more: Partial<ProviderConfigInput> = {}) =>
  checkProviderConfig({ userKey: "anna", serverUrl: "/api/basiq", ...more });

describe("checkProviderConfig: the provider's settings", () => {
  it("need only a person and a server, the rest has defaults", () => {
    expect(check()).toEqual({
      userKey: "anna",
      consentUrl: "https://consent.basiq.io/home",
      apiUrl: "https://au-api.basiq.io",
      serverUrl: "/api/basiq",
      tokenEndpoint: "/api/basiq/token",
    });
  });

  it("may name a token endpoint beside the server, or instead of it", () => {
    for (const tokenEndpoint of ["/token", "/token/?for=basiq", "https://app.example/token"])
      expect(check({ tokenEndpoint }).tokenEndpoint).toBe(tokenEndpoint);
    const mint = () => Promise.resolve({ access_token: "t", expires_in: 1 });
    expect(check({ serverUrl: undefined, tokenEndpoint: mint })).toMatchObject({
      serverUrl: undefined,
      tokenEndpoint: mint,
    });
  });

  it.each([
    ["serverUrl", "/api/basiq/", "/api/basiq"],
    ["serverUrl", "https://app.example/basiq//", "https://app.example/basiq"],
    ["serverUrl", "http://localhost:3000/basiq", "http://localhost:3000/basiq"],
    ["apiUrl", "https://au-api.basiq.io", "https://au-api.basiq.io"],
    ["apiUrl", "https://au-api.basiq.io/", "https://au-api.basiq.io"],
    ["apiUrl", "http://localhost:4301", "http://localhost:4301"],
    ["apiUrl", "http://127.0.0.1:4301", "http://127.0.0.1:4301"],
    ["consentUrl", "https://consent.basiq.io/home", "https://consent.basiq.io/home"],
    ["consentUrl", "http://localhost:4302/home", "http://localhost:4302/home"],
  ])("accept as `%s` %s, which is then %s", (name, given, checked) => {
    expect(check({ [name]: given })).toMatchObject({ [name]: checked });
  });

  it("are refused without a person", () => {
    expect(() => check({ userKey: "" })).toThrow(/`userKey` is missing/);
    const untyped: unknown = { userKey: 7, serverUrl: "/api/basiq" };
    expect(() => checkProviderConfig(untyped as ProviderConfigInput)).toThrow(/`userKey`/);
    const { userKey: _, ...without } = { userKey: "", serverUrl: "/api/basiq" };
    const leftOut: unknown = without;
    expect(() => checkProviderConfig(leftOut as ProviderConfigInput)).toThrow(
      /never a placeholder/,
    );
  });

  it("are accepted while the person isn't known yet", () => {
    expect(check({ userKey: undefined })).toMatchObject({ userKey: undefined });
  });

  it("are refused without a source of tokens", () => {
    expect(() => check({ serverUrl: undefined })).toThrow(/no way to get a token/);
  });

  it.each(["api/basiq", "//evil.example", "/\\evil.example", "http://app.example", "ftp://x", ""])(
    "are refused with the server or the token endpoint %j",
    (address) => {
      expect(() => check({ serverUrl: address })).toThrow(/`serverUrl` must be a path, such/);
      expect(() => check({ tokenEndpoint: address })).toThrow(/`tokenEndpoint` must be a path/);
    },
  );

  it.each([
    "http://au-api.basiq.io",
    "https://au-api.basiq.io/v3",
    "https://au-api.basiq.io?x=1",
    "https://au-api.basiq.io#x",
    "https://key@au-api.basiq.io",
    "au-api.basiq.io",
    "javascript:alert(1)",
    "",
  ])("are refused with %j as Basiq's origin", (apiUrl) => {
    expect(() => check({ apiUrl })).toThrow(/`apiUrl` must be an https origin/);
  });

  it.each([
    "http://consent.basiq.io/home",
    "https://consent.basiq.io/home?token=x",
    "https://consent.basiq.io/home#x",
    "https://key@consent.basiq.io/home",
    "javascript:alert(1)",
    "/home",
    "",
  ])("are refused with %j as the Consent UI, which receives a token", (consentUrl) => {
    expect(() => check({ consentUrl })).toThrow(/`consentUrl` must be an https address/);
  });

  it("are refused with a message that says where the mistake is and how to fix it", () => {
    expect(() => check({ userKey: "" })).toThrow(/^basiq-kit: <BasiqProvider>: .*Pass /);
  });
});
