import { describe, expect, it } from "vitest";
import { codesOf } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

describe("signedIn", () => {
  it("takes a session that is awaited", async () => {
    const server = testServer({ getUserId: () => Promise.resolve(null) });
    expect((await server.ask("POST", "/token")).status).toBe(401);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("db down");
      },
    ],
    ["rejects", () => Promise.reject(new Error("db down"))],
  ])("answers a plain 500 when getUserId %s, and tells onError why", async (_, getUserId) => {
    const server = testServer({ getUserId });
    const response = await server.ask("POST", "/token");
    expect(response.status).toBe(500);
    expect(await response.clone().text()).not.toContain("db down");
    expect(await codesOf(response)).toEqual(["internal-server-error"]);
    expect(server.errors).toMatchObject([
      { code: "get-user-id-failed", cause: { message: "db down" } },
    ]);
  });

  it.each(["", "anna@example.com", "../token", "a/b", "x".repeat(65)])(
    "answers a plain 500 when getUserId gives %j, and tells onError what it wants",
    async (userId) => {
      const server = testServer({ getUserId: () => userId });
      const response = await server.ask("POST", "/token");
      expect(response.status).toBe(500);
      expect(await codesOf(response)).toEqual(["internal-server-error"]);
      expect(server.errors).toMatchObject([
        { code: "user-id-not-valid", message: expect.stringContaining("not a Basiq user id") },
      ]);
      expect(server.takeCalls()).toEqual([]);
    },
  );
});
