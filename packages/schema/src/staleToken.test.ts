import { describe, expect, it } from "vitest";
import { isStaleToken } from "./staleToken.js";

const answer = (status: number, ...data: unknown[]) => ({
  status,
  body: { type: "list", correlationId: "c-1", data },
});
const other = { type: "error", code: "access-denied", title: "Access denied", detail: "No." };

describe("isStaleToken", () => {
  it.each([
    ["its detail", answer(403, { code: "access-denied", detail: "Token has expired" })],
    ["its detail, by the other name", answer(403, { details: "Token has expired" })],
    ["its title", answer(403, { title: "Token has expired" })],
    ["any case, within a sentence", answer(403, { detail: "The token HAS expired." })],
    ["its second entry", answer(403, other, { detail: "Token has expired" })],
  ])("is true for a 403 that says in %s that the token has expired", (_, given) => {
    expect(isStaleToken(given)).toBe(true);
  });

  it.each([
    ["its entry", answer(401, { code: "invalid-authorization-token" })],
    ["any of its entries", answer(401, other, other, { code: "invalid-authorization-token" })],
  ])("is true for a 401 that says in %s that the token is malformed", (_, given) => {
    expect(isStaleToken(given)).toBe(true);
  });

  it.each([
    ["a token for another user", answer(401, { code: "unauthorized-access" })],
    ["an expired token that is called 401", answer(401, { detail: "Token has expired" })],
    ["a malformed token that is called 403", answer(403, { code: "invalid-authorization-token" })],
    ["a scope that is too small", answer(403, { detail: "Access to this resource is forbidden" })],
    ["the limit of mints", answer(403, { detail: "Invalid request" })],
    ["another status", answer(400, { detail: "Token has expired" })],
    ["an answer that went well", answer(200, { detail: "Token has expired" })],
  ])("is false for %s", (_, given) => {
    expect(isStaleToken(given)).toBe(false);
  });

  it.each([
    [undefined],
    [null],
    ["<html>Token has expired</html>"],
    [[{ detail: "Token has expired" }]],
    [{}],
    [{ data: null }],
    [{ data: { detail: "Token has expired" } }],
    [{ data: ["Token has expired", null, 7] }],
    [{ data: [{ detail: ["Token has expired"], title: { a: 1 }, code: null }] }],
  ])("is false for a body like %j", (body) => {
    for (const status of [401, 403]) expect(isStaleToken({ status, body })).toBe(false);
  });
});
