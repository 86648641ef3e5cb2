import { describe, expect, it } from "vitest";
import { codesOf } from "../testing/answers.js";
import { APP, testServer } from "../testing/testServer.js";

const EVIL = "https://evil.example";
const OTHER = "https://admin.example.com";

/** How a request is answered that has no `Origin`, and this `Sec-Fetch-Site`. */
async function statusWithoutOrigin(method: string, path: string, site: string | undefined) {
  const { userId, fetch } = testServer({ getUserId: () => userId });
  const headers: Record<string, string> = site === undefined ? {} : { "sec-fetch-site": site };
  return (await fetch(new Request(`${APP}/api/basiq${path}`, { method, headers }))).status;
}

describe("origins", () => {
  it.each([EVIL, "null", `${APP}.evil.example`, "http://app.example.com", ""])(
    "refuses a POST from %j before anything else is checked",
    async (origin) => {
      const { userId, ...server } = testServer();
      const response = await server.ask("POST", "/token", userId, { origin });
      expect(response.status).toBe(403);
      expect(await codesOf(response)).toEqual(["origin-not-allowed"]);
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      expect(server.takeCalls()).toEqual([]);
      expect(server.errors).toMatchObject([{ code: "origin-not-allowed", userId: undefined }]);
    },
  );

  it.each([
    [undefined, 403],
    ["none", 403],
    ["same-site", 403],
    ["cross-site", 403],
    ["same-origin", 200],
  ])("answers a change without Origin and with Sec-Fetch-Site %j by %i", async (site, status) => {
    expect(await statusWithoutOrigin("POST", "/token", site)).toBe(status);
    // 400: this one has no body, which is looked at next.
    const ofDelete = status === 200 ? 400 : status;
    expect(await statusWithoutOrigin("DELETE", "/consents/k1", site)).toBe(ofDelete);
  });

  it("lets each listed origin read the answer with credentials, errors included", async () => {
    const { userId, ...server } = testServer({ allowedOrigins: [APP, OTHER] });
    for (const origin of [APP, OTHER])
      for (const user of [userId, undefined]) {
        const { headers } = await server.ask("POST", "/token", user, { origin });
        expect(headers.get("access-control-allow-origin")).toBe(origin);
        expect(headers.get("access-control-allow-credentials")).toBe("true");
        expect(headers.get("access-control-expose-headers")).toBe("Retry-After");
      }
  });

  it.each([
    ["a page's own", "same-origin", 200],
    ["a person's, who typed the address", "none", 200],
    ["what says nothing, as a server's own", undefined, 200],
    ["a link's or an image's of another site", "cross-site", 403],
    ["a link's or an image's of a sibling site", "same-site", 403],
  ])("answers a GET without Origin by who asks: %s", async (_, site, status) => {
    expect(await statusWithoutOrigin("GET", "/connections", site)).toBe(status);
  });

  it("allows the listed headers beside the kit's own", async () => {
    const server = testServer({ allowedHeaders: ["authorization", "x-tenant"] });
    const asks = { "access-control-request-method": "GET" };
    const { headers } = await server.ask("OPTIONS", "/consents", undefined, asks);
    expect(headers.get("access-control-allow-headers")).toBe(
      "Accept, Content-Type, Last-Event-ID, authorization, x-tenant",
    );
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
