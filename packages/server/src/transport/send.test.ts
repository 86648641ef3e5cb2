import { afterEach, describe, expect, it, vi } from "vitest";
import { basiqError, codesOf, json } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";
import { type Fetch, send } from "./send.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const HTML = "<html><b>503</b> upstream</html>";

/** Answers nothing until it is given up, as `fetch` does. */
const hangs = (init: RequestInit) =>
  new Promise<never>((_, reject) => {
    init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
  });

describe("send", () => {
  it.each([
    ["HTML with 503", () => new Response(HTML, { status: 503 }), "unavailable"],
    ["HTML with 200", () => new Response(HTML), "malformed-answer"],
    ["an empty body", () => new Response(""), "malformed-answer"],
    ["an empty error", () => new Response(null, { status: 500 }), "unavailable"],
    ["cut JSON", () => new Response('{"type":"job","id":"j1","st'), "malformed-answer"],
    ["JSON of another kind", () => Response.json([1, 2]), "malformed-answer"],
    ["a redirect", () => Response.redirect("https://evil.example/", 302), "malformed-answer"],
    ["a body that breaks off", () => new Response(broken()), "network"],
  ])("answers a typed 502 to %s, whichever call meets it", async (_, answer, code) => {
    for (const target of ["/token", "/jobs/", "/connections", "/refresh"]) {
      const { userId, connectionId, ...server } = testServer();
      server.intercept((path) =>
        path.startsWith(target) || path.endsWith(target) ? answer() : undefined,
      );
      const response =
        target === "/jobs/"
          ? await server.ask("GET", "/jobs/j1", userId)
          : await server.ask("POST", `/connections/${connectionId}/refresh`, userId);
      expect(response.status).toBe(502);
      expect(await response.clone().text()).not.toMatch(/html|upstream|cut/i);
      expect(await codesOf(response)).toEqual(["service-unavailable"]);
      expect(server.errors).toMatchObject([{ code, status: 502, userId }]);
    }
  });

  it("keeps Basiq's correlation id of a 5xx", async () => {
    const server = testServer();
    server.intercept(() => basiqError(500, "internal-server-error"));
    const response = await server.ask("POST", "/token", server.addPerson().userId);
    expect(await json(response)).toMatchObject({ correlationId: "c-1" });
    expect(server.errors).toMatchObject([{ correlationId: "c-1" }]);
  });

  it("answers 502 when Basiq can't be reached, and keeps only the error's name and code", async () => {
    const server = testServer();
    server.intercept((_, init) => {
      const text = JSON.stringify(init.headers);
      const cause = Object.assign(new Error(text), { code: "ECONNREFUSED" });
      throw new TypeError(text, { cause });
    });
    const response = await server.ask("POST", "/token", server.addPerson().userId);
    expect(response.status).toBe(502);
    expect(server.errors).toMatchObject([
      { code: "network", cause: { message: "TypeError (ECONNREFUSED)" } },
    ]);
  });

  it("waits ten seconds for Basiq and then answers 504", async () => {
    const timer = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(timer.signal);
    const server = testServer();
    server.intercept((path, init) => (path === "/jobs/j1" ? hangs(init) : undefined));
    const asked = server.ask("GET", "/jobs/j1", server.addPerson().userId);
    await vi.waitFor(() => expect(server.takeCalls()).toContain("GET /jobs/j1"), 15_000);
    timer.abort(new DOMException("late", "TimeoutError"));
    const response = await asked;
    expect(response.status).toBe(504);
    expect(await codesOf(response)).toEqual(["service-unavailable"]);
    expect(server.errors).toMatchObject([{ code: "timeout", status: 504, jobId: "j1" }]);
    expect(new Set(timeout.mock.calls.flat())).toEqual(new Set([10_000]));
  });

  it("cancels a request with its browser, and reports that as such", async () => {
    const browser = new AbortController();
    const fetch: Fetch = (_, init) => hangs(init);
    const sent = send(fetch, "https://au-api.basiq.io/jobs/j1", { signal: browser.signal });
    browser.abort();
    await expect(sent).rejects.toMatchObject({ code: "client-gone" });
  });

  it("never follows a redirect and never reads from a cache", async () => {
    const seen: RequestInit[] = [];
    const server = testServer();
    server.intercept((_, init) => {
      seen.push(init);
      return undefined;
    });
    const { userId, connectionId } = server.addPerson();
    await server.ask("POST", `/connections/${connectionId}/refresh`, userId);
    expect(seen).toHaveLength(3);
    for (const init of seen) expect(init).toMatchObject({ redirect: "manual", cache: "no-store" });
  });
});

function broken(): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.error(new TypeError("terminated")),
  });
}
