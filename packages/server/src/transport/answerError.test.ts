import { describe, expect, it } from "vitest";
import { answerError } from "./answerError.js";

const answer = (
  status: number,
  ...entries: { code?: string; detail?: string; title?: string }[]
) => ({
  status,
  body: { type: "list", correlationId: "c-1", data: entries },
  retryAfter: 9,
  isEmpty: false,
});

describe("answerError", () => {
  it.each([
    [302, "malformed-answer", 502],
    [400, "rejected", 400],
    [401, "token-refused", 403],
    [403, "scope-too-small", 403],
    [404, "resource-not-found", 404],
    [409, "rejected", 400],
    [429, "rate-limited", 429],
    [500, "unavailable", 502],
    [503, "unavailable", 502],
  ])("answers Basiq's %i as %s, %i", (basiqStatus, code, status) => {
    const error = answerError(answer(basiqStatus, { code: "some-code" }));
    expect(error).toMatchObject({ code, status, basiqStatus, basiqCodes: ["some-code"] });
  });

  it.each([
    [{ detail: "Token has expired" }],
    [{ title: "Token has expired" }],
    [{ detail: "No." }, { detail: "Token has expired" }],
  ])("calls a token that stayed expired refused, not too small", (...entries) => {
    expect(answerError(answer(403, ...entries)).code).toBe("token-refused");
  });

  it("passes on codes and correlation ids only where they look like such", () => {
    const error = answerError({
      status: 400,
      body: { correlationId: "<b>", data: [{ code: "<script>" }, { code: "ok-1" }] },
      retryAfter: undefined,
      isEmpty: false,
    });
    expect(error.basiqCodes).toEqual(["ok-1"]);
    expect(error.correlationId).toBeUndefined();
  });

  it("says when to come back only where waiting helps", () => {
    expect(answerError(answer(429)).headers).toEqual({ "Retry-After": "9" });
    expect(answerError(answer(503)).headers).toEqual({ "Retry-After": "9" });
    expect(answerError(answer(404)).headers).toEqual({});
  });
});
