import { describe, expect, it } from "vitest";
import { createBasiqServer } from "../createBasiqServer.js";
import { confirm } from "../testing/confirm.js";
import { codesOf } from "../testing/answers.js";
import { APP, testServer } from "../testing/testServer.js";

const EVIL = "https://evil.example";
const OTHER = "https://admin.example.com";

/** How a request is answered that has no `Origin`, and this `Sec-Fetch-Site`. */
async function statusWithoutOrigin(method: string, path: string, site: string | undefined) {
  const { sandbox, clock } = testServer();
  const { fetch } = createBasiqServer({
    apiKey: sandbox.apiKey,
    getUserId: () => sandbox.addUser().id,
    allowedOrigins: [APP],
    fetch: (url, init) => sandbox.fetch(url, init),
    now: () => clock.now(),
  });
  const headers: Record<string, string> = site === undefined ? {} : { "sec-fetch-site": site };
  return (await fetch(new Request(`${APP}/api/basiq${path}`, { method, headers }))).status;
}

describe("origins", () => {
  it.each([EVIL, "null", `${APP}.evil.example`, "http://app.example.com", ""])(
    "refuses a POST from %j before anything else is asked",
    async (origin) => {
      const server = testServer();
      const { userId } = server.addPerson();
      const response = await server.ask("POST", "/token", userId, { origin });
      expect(response.status).toBe(403);
      expect(await codesOf(response)).toEqual(["origin-not-allowed"]);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      expect(server.takeCalls()).toEqual([]);
      expect(server.errors).toMatchObject([{ code: "origin-not-allowed", userId: undefined }]);
    },
  );

  it("refuses a DELETE of another origin, or of one that says nothing, like a POST", async () => {
    const server = testServer();
    const { userId, connectionId } = server.addPerson();
    const path = `/connections/${connectionId}`;
    for (const origin of [EVIL, ""]) {
      const response = await server.ask("DELETE", path, userId, { origin }, confirm(connectionId));
      expect(await codesOf(response)).toEqual(["origin-not-allowed"]);
    }
    expect(server.takeCalls()).toEqual([]);
  });

  it.each([
    [undefined, 403],
    ["none", 403],
    ["same-site", 403],
    ["cross-site", 403],
    ["same-origin", 200],
  ])("answers a POST without Origin and with Sec-Fetch-Site %j by %i", async (site, status) => {
    expect(await statusWithoutOrigin("POST", "/token", site)).toBe(status);
  });

  it("doesn't let Sec-Fetch-Site outweigh an origin that isn't listed", async () => {
    const server = testServer();
    const { userId } = server.addPerson();
    const headers = { origin: EVIL, "sec-fetch-site": "same-origin" };
    expect((await server.ask("POST", "/token", userId, headers)).status).toBe(403);
  });

  it("lets each listed origin read the answer with credentials, errors included", async () => {
    const server = testServer({ allowedOrigins: [APP, OTHER] });
    const { userId } = server.addPerson();
    for (const origin of [APP, OTHER])
      for (const user of [userId, undefined]) {
        const { headers } = await server.ask("POST", "/token", user, { origin });
        expect(headers.get("access-control-allow-origin")).toBe(origin);
        expect(headers.get("access-control-allow-credentials")).toBe("true");
        expect(headers.get("access-control-expose-headers")).toBe("Retry-After");
      }
  });

  it.each(["/jobs/j1", "/connections", "/events"])(
    "refuses a GET of another origin, which couldn't read it and asks Basiq nothing: %s",
    async (path) => {
      const server = testServer();
      const { userId } = server.addPerson();
      const response = await server.ask("GET", path, userId, { origin: EVIL });
      expect(await codesOf(response)).toEqual(["origin-not-allowed"]);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      expect(response.headers.get("access-control-allow-credentials")).toBeNull();
      expect(server.takeCalls()).toEqual([]);
    },
  );

  it.each([
    ["a page's own", "same-origin", 200],
    ["a person's, who typed the address", "none", 200],
    ["what says nothing, as a server's own", undefined, 200],
    ["a link's or an image's of another site", "cross-site", 403],
    ["a link's or an image's of a sibling site", "same-site", 403],
  ])("answers a GET without Origin by who asks: %s", async (_, site, status) => {
    expect(await statusWithoutOrigin("GET", "/connections", site)).toBe(status);
  });

  it("answers the preflight of a listed origin and refuses any other", async () => {
    const server = testServer();
    const asks = { "access-control-request-method": "POST" };
    const allowed = await server.ask("OPTIONS", "/token", undefined, asks);
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      "access-control-allow-origin": APP,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "GET, POST, DELETE",
      "access-control-allow-headers": "Accept, Content-Type, Last-Event-ID",
      vary: "Origin, Cookie",
      "cache-control": "private, no-store",
    });
    const refused = await server.ask("OPTIONS", "/token", undefined, { ...asks, origin: EVIL });
    expect(refused.status).toBe(403);
    expect(refused.headers.get("access-control-allow-origin")).toBeNull();
  });
});
