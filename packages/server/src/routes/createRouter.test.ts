import { parseApiError } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { codesOf, json } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

describe("createRouter", () => {
  it.each([
    ["GET", "/"],
    ["GET", ""],
    ["POST", "/token/"],
    ["GET", "/users/u1/accounts"],
    ["GET", "/accounts"],
    ["GET", "/connectors/AU00000"],
    ["GET", "/connections/c1/accounts"],
    ["GET", "/jobs/j1/mfa"],
    ["POST", "/../basiq2/token"],
  ])("answers 404 to %s %s: what isn't listed isn't proxied", async (method, path) => {
    const server = testServer();
    const response = await server.ask(method, path, server.addPerson().userId);
    expect(response.status).toBe(404);
    expect(await codesOf(response)).toEqual(["resource-not-found"]);
    expect(server.takeCalls()).toEqual([]);
  });

  it.each([
    ["GET", "/token", "POST"],
    ["OPTIONS", "/token", "POST"],
    ["DELETE", "/jobs/j1", "GET"],
    ["POST", "/jobs", "GET"],
    ["POST", "/connections/refresh", "DELETE"],
    ["GET", "/consents/k1", "DELETE"],
    ["DELETE", "/consents", "GET"],
    ["GET", "/connections/c1/purge", "POST"],
    ["PUT", "/connections/c1/refresh", "POST"],
  ])("answers 405 to %s %s and names %s", async (method, path, allow) => {
    const response = await testServer().ask(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    expect(await codesOf(response)).toEqual(["method-not-allowed"]);
  });

  it.each(["..%2F..%2Ftoken", "a%2Fb", "a.b", "%00", "a%20b", "%E0%A4%A", "x".repeat(65), "a'b"])(
    "answers 400 to the id %s before a URL is built with it",
    async (id) => {
      const { userId, ...server } = testServer();
      for (const [method, path] of [
        ["GET", `/jobs/${id}`],
        ["POST", `/connections/${id}/refresh`],
        ["POST", `/connections/${id}/purge`],
        ["DELETE", `/connections/${id}`],
        ["DELETE", `/consents/${id}`],
        ["GET", `/connectors/${id}/web`],
      ] as const) {
        const response = await server.ask(method, path, userId);
        expect(response.status).toBe(400);
        expect(await codesOf(response)).toEqual(["parameter-not-valid"]);
      }
      expect(server.takeCalls()).toEqual([]);
    },
  );

  it("forbids caching and names what an answer varies by, where there is no route as well", async () => {
    const { userId, ...server } = testServer();
    for (const [method, path, status] of [
      ["GET", "/../../elsewhere", 404],
      ["GET", "/token", 405],
      ["GET", "/jobs/a.b", 400],
    ] as const) {
      const answer = await server.ask(method, path, userId);
      expect([answer.status, Object.fromEntries(answer.headers)]).toMatchObject([
        status,
        {
          "cache-control": "private, no-store",
          "x-content-type-options": "nosniff",
          vary: "Origin, Cookie",
        },
      ]);
    }
  });

  it("answers every error in Basiq's shape, with the correlation id that onError gets", async () => {
    const server = testServer();
    const response = await server.ask("POST", "/token");
    const body = await json(response);
    expect(body).toEqual({
      type: "list",
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      data: [
        {
          type: "error",
          code: "not-signed-in",
          title: "Not signed in",
          detail: "Sign in to the app first.",
        },
      ],
    });
    const { correlationId } = parseApiError(body);
    expect(correlationId).toBe(server.errors[0]?.correlationId);
    const another = parseApiError(await json(await server.ask("POST", "/token")));
    expect(another.correlationId).not.toBe(correlationId);
  });

  it("answers HEAD as GET without the body", async () => {
    const response = await testServer().ask("HEAD", "/jobs/j1");
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
  });
});
