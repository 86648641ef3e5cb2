import { describe, expect, it } from "vitest";
import { parseClientToken } from "./clientToken.js";
import { readTokenClaims } from "./tokenClaims.js";
import { SchemaError } from "./schemaError.js";

const jwt = (payload: object) =>
  `e30.${btoa(JSON.stringify(payload)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.sig`;

describe("parseClientToken", () => {
  it("reads the token and its remaining life in seconds, and nothing else", () => {
    const wire = { access_token: "t", expires_in: 3600, token_type: "Bearer", extra: 1 };
    expect(parseClientToken(wire)).toEqual({ access_token: "t", expires_in: 3600 });
  });

  it("reads a life that is written as text", () => {
    expect(parseClientToken({ access_token: "t", expires_in: "60" }).expires_in).toBe(60);
  });

  it.each([
    ["expires_in", { access_token: "secret-token" }],
    ["expires_in", { access_token: "secret-token", expires_in: 0 }],
    ["expires_in", { access_token: "secret-token", expires_in: "soon" }],
    ["access_token", { access_token: "", expires_in: 1 }],
    ["", "secret-token"],
  ])("refuses what has no %s, without repeating the token", (path, value) => {
    expect(() => parseClientToken(value)).toThrow(SchemaError);
    expect(() => parseClientToken(value)).toThrow(expect.objectContaining({ path }));
    expect(() => parseClientToken(value)).not.toThrow(/secret-token/);
  });
});

describe("readTokenClaims", () => {
  it("reads scope, user and expiry from the payload", () => {
    expect(readTokenClaims(jwt({ scope: "CLIENT_ACCESS", userid: "u1", exp: 100 }))).toEqual({
      scope: "CLIENT_ACCESS",
      userId: "u1",
      expiresAt: 100_000,
    });
  });

  it("knows nothing about a token that isn't a JWT", () => {
    const none = { scope: undefined, userId: undefined, expiresAt: undefined };
    for (const token of ["opaque", "a.b.c", "a.e30=.c", jwt([])])
      expect(readTokenClaims(token)).toEqual(none);
  });
});
