import { describe, expect, it } from "vitest";
import { isStaleToken } from "./staleToken.js";

const anError = (entry: object) => ({ type: "error", code: "access-denied", ...entry });
const body = (...data: unknown[]) => ({ type: "list", correlationId: "ac0ffee", data });
const EXPIRED = "Token has expired";
const MALFORMED = anError({ code: "invalid-authorization-token" });
const OTHER = anError({ title: "Access denied", detail: "Access to this resource is forbidden" });

describe("a token that a new one may cure", () => {
  it.each<[string, number, unknown]>([
    ["is expired by the detail", 403, body(anError({ detail: EXPIRED }))],
    ["is expired by the title", 403, body(anError({ title: EXPIRED }))],
    ["is expired in other letters", 403, body(anError({ detail: "The TOKEN HAS EXPIRED." }))],
    ["is expired by a later entry", 403, body(OTHER, null, anError({ title: EXPIRED }))],
    ["is malformed", 401, body(MALFORMED)],
    ["is malformed by a later entry", 401, body(OTHER, MALFORMED)],
  ])("%s", (_, status, answer) => {
    expect(isStaleToken({ status, body: answer })).toBe(true);
  });

  it.each<[string, number, unknown]>([
    ["a scope that is too small", 403, body(OTHER)],
    ["another person's token", 401, body(anError({ code: "unauthorized-access" }))],
    ["the words of the one status under the other", 401, body(anError({ detail: EXPIRED }))],
    ["the code of the one status under the other", 403, body(MALFORMED)],
    ["the words under another status", 400, body(anError({ detail: EXPIRED }), MALFORMED)],
    ["words where no error has them", 403, { detail: EXPIRED, title: EXPIRED }],
    ["a page", 403, undefined],
    ["null", 401, null],
    ["text", 403, EXPIRED],
    ["data that is no list", 403, { data: anError({ detail: EXPIRED }) }],
    ["entries that are none", 403, body(EXPIRED, 1, null, [EXPIRED])],
    ["words that are none", 403, body(anError({ title: [EXPIRED], detail: 1 }))],
  ])("is not meant by %s", (_, status, answer) => {
    expect(isStaleToken({ status, body: answer })).toBe(false);
  });
});
