import { describe, expect, it } from "vitest";
import { addPerson } from "../testing/people.js";
import { APP, testServer } from "../testing/testServer.js";

const headersOf = ({ headers }: Response) => Object.fromEntries(headers);

describe("createQuickToken", () => {
  it("answers with the headers that every other route answers with", async () => {
    const server = testServer();
    const { userId, connectionId } = addPerson(server);
    const refresh = `/connections/${connectionId}/refresh`;
    for (const [user, origin] of [
      [userId, APP],
      [undefined, APP],
      [userId, "https://evil.example"],
      [userId, "null"],
    ] as const) {
      const [token, other] = await Promise.all(
        ["/token", refresh].map((path) => server.ask("POST", path, user, { origin })),
      );
      expect(token && headersOf(token)).toEqual(other && headersOf(other));
    }
  });

  it("tells onLog as every other route does", async () => {
    const server = testServer();
    const { userId } = addPerson(server);
    await server.ask("POST", "/token?reason=first", userId);
    await server.ask("POST", "/token", "not an id");
    const at = new Date(server.clock.now()).toISOString();
    const entry = { at, method: "POST", route: "/token", durationMs: 0 };
    expect(server.entries).toEqual([
      { ...entry, status: 200, code: undefined, userId },
      {
        ...entry,
        status: 500,
        code: "user-id-not-valid",
        correlationId: server.errors[0]?.correlationId,
      },
    ]);
  });

  it.each([
    ["/", "/token"],
    ["/bank", "/bank/token"],
  ])("stands under the base path %s", async (basePath, path) => {
    const { server, sandbox } = testServer({ basePath });
    const headers = { origin: APP, "x-session": sandbox.addUser().id };
    const post = async (url: string) =>
      (await server.fetch(new Request(url, { method: "POST", headers }))).status;
    expect(await post(`${APP}${path}`)).toBe(200);
    expect(await post(`${APP}${path}?x=/nothing`)).toBe(200);
    expect(await post(`${APP}/elsewhere?x=${path}`)).toBe(404);
    expect(await post(`${APP}${path}/`)).toBe(404);
  });
});
