import { describe, expect, it, vi } from "vitest";
import { basiqError } from "../testing/answers.js";
import { type Intercept, testServer } from "../testing/testServer.js";

/** A server before a Basiq that answers `answer` to one path, and what it was sent. */
function open(path: string, answer: () => Response | Promise<Response>) {
  const world = testServer();
  const sent: RequestInit[] = [];
  const intercept: Intercept = (asked, init) => {
    if (asked !== path) return undefined;
    sent.push(init);
    return answer();
  };
  world.intercept(intercept);
  const calls = () => world.takeCalls().filter((call) => call.endsWith(path));
  return { ...world, sent, calls };
}

const REPORT = {
  reportType: "CON_AFFOR_01",
  title: "Affordability",
  filters: [{ name: "fromDate", value: "2022-01-01" }],
};
const accepted = () => Response.json({ type: "job", id: "j1" }, { status: 202 });

describe("basiq.post", () => {
  it("sends JSON with the token that the routes use, and returns Basiq's JSON", async () => {
    const { userId, ...world } = open("/reports", accepted);
    await world.ask("GET", "/connections", userId);
    expect(await world.server.basiq.post("/reports", REPORT)).toEqual({ type: "job", id: "j1" });
    expect(world.sent).toMatchObject([
      {
        method: "POST",
        body: JSON.stringify(REPORT),
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${world.tokens[0]}`,
        },
      },
    ]);
    expect(world.tokens).toHaveLength(1);
  });

  it("sends a form as it is, so that fetch writes its boundary, and gives it a minute", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    const path = "/users/u1/statements";
    const world = open(path, accepted);
    const form = new FormData();
    form.set("institutionId", "AU00001");
    form.set("statement", new Blob(["%PDF-1.7"], { type: "application/pdf" }), "june.pdf");
    await world.server.basiq.post(path, form);
    expect(world.sent[0]?.body).toBe(form);
    expect(world.sent[0]?.headers).not.toHaveProperty("content-type");
    expect(timeout.mock.calls.flat()).toEqual([10_000, 60_000]);
    timeout.mockRestore();
  });

  it("sends no body where there is none, and returns undefined for an empty answer", async () => {
    const empty = [
      () => new Response(null, { status: 204 }),
      () => new Response("", { status: 201 }),
    ];
    for (const answer of empty) {
      const world = open("/notifications/messages/test", answer);
      expect(await world.server.basiq.post("/notifications/messages/test")).toBeUndefined();
      expect(world.sent[0]).not.toHaveProperty("body");
    }
  });

  it.each<[string, unknown]>([
    ["text", "{}"],
    ["null", null],
    ["a query", new URLSearchParams({ a: "1" })],
    ["bytes", new Uint8Array(2)],
    ["a file", new Blob(["a"])],
    ["a map", new Map([["a", 1]])],
    ["what can't be JSON", { a: 1n }],
  ])("refuses %s before a token is asked for: Basiq would get something else", async (_, body) => {
    const world = open("/reports", accepted);
    const { basiq } = world.server;
    // As JavaScript would call it.
    const posted: unknown = Reflect.apply(basiq.post, undefined, ["/reports", body]);
    await expect(posted).rejects.toMatchObject({ code: "body-not-valid" });
    expect(world.takeCalls()).toEqual([]);
  });

  it("asks again with a new token where Basiq calls the first one expired, with the form as well", async () => {
    const answers = [basiqError(403, "access-denied", "Token has expired"), accepted()];
    const world = open("/users/u1/statements", () => answers.shift() ?? accepted());
    const form = new FormData();
    await world.server.basiq.post("/users/u1/statements", form);
    expect(world.sent.map(({ body }) => body)).toEqual([form, form]);
    expect(world.tokens).toHaveLength(2);
  });
});

describe("basiq.delete", () => {
  it("removes by Basiq's own API, and returns undefined", async () => {
    const { userId, connectionId, ...world } = testServer();
    const path = `/users/${userId}/connections/${connectionId}`;
    expect(await world.server.basiq.delete(path)).toBeUndefined();
    await expect(world.server.basiq.get(path)).rejects.toMatchObject({
      code: "resource-not-found",
      connectionId,
    });
  });
});

describe("basiq.post and basiq.delete", () => {
  it.each([
    ["an outage", () => new Response("<html>", { status: 503 }), "unavailable"],
    [
      "no answer",
      () => {
        throw new TypeError("fetch failed");
      },
      "network",
    ],
    ["a limit", () => basiqError(429, "too-many-requests"), "rate-limited"],
    ["no JSON", () => new Response("<html>", { status: 202 }), "malformed-answer"],
  ])("ask once where they meet %s: the first may have been done", async (_, answer, code) => {
    const world = open("/users/u1/statements", answer);
    const { basiq } = world.server;
    for (const asked of [basiq.post, basiq.delete]) {
      await expect(asked("/users/u1/statements")).rejects.toMatchObject({ code, userId: "u1" });
      expect(world.calls()).toHaveLength(1);
    }
    expect(world.errors).toEqual([]);
  });

  it("spend the one budget of tokens", async () => {
    const world = testServer();
    world.answerAt("/token", () => basiqError(403, "access-denied", "Invalid request"));
    const { basiq } = world.server;
    await expect(basiq.post("/reports", REPORT)).rejects.toMatchObject({ code: "mint-limit" });
    await expect(basiq.delete("/reports/r1")).rejects.toMatchObject({ code: "mint-limit" });
    expect(world.takeCalls()).toEqual(["POST /token"]);
  });
});
