import { SANDBOX_API_KEY } from "@basiq-kit/sandbox";
import { describe, expect, it } from "vitest";
import { APP, testServer } from "./testing/testServer.js";
import { createBasiqServer } from "./createBasiqServer.js";

const good = { apiKey: SANDBOX_API_KEY, getUserId: () => null, allowedOrigins: [APP] };

describe("createBasiqServer", () => {
  it("starts with a key, a session and an origin", () => {
    expect(() => createBasiqServer(good)).not.toThrow();
  });

  it.each([
    ["apiKey", { apiKey: "" }],
    ["allowedOrigins", { allowedOrigins: ["*"] }],
    ["apiUrl", { apiUrl: "http://au-api.basiq.io" }],
    ["basePath", { basePath: "api" }],
  ])("refuses to start with a bad %s", (name, bad) => {
    expect(() => createBasiqServer({ ...good, ...bad })).toThrow(`basiq-kit/server: \`${name}\``);
  });

  it("refuses to start without getUserId", () => {
    const { getUserId: _, ...unguarded } = good;
    // As JavaScript would call it.
    expect(() => Reflect.apply(createBasiqServer, undefined, [unguarded])).toThrow(
      "basiq-kit/server: `getUserId` is missing",
    );
  });

  it("serves under the base path it is given and nowhere else", async () => {
    const server = createBasiqServer({ ...good, basePath: "/bank" });
    const post = (path: string) =>
      server.fetch(new Request(`${APP}${path}`, { method: "POST", headers: { origin: APP } }));
    expect((await post("/bank/token")).status).toBe(401);
    expect((await post("/api/basiq/token")).status).toBe(404);
  });

  it("has a fetch that works without its object", async () => {
    const { fetch } = createBasiqServer(good);
    expect((await fetch(new Request(`${APP}/api/basiq/jobs/j1`))).status).toBe(401);
  });

  it("answers the same when onError throws or rejects", async () => {
    const throwing = testServer({
      onError: () => {
        throw new Error("logger down");
      },
    });
    const rejecting = testServer({ onError: () => Promise.reject(new Error("logger down")) });
    expect((await throwing.ask("POST", "/token")).status).toBe(401);
    expect((await rejecting.ask("POST", "/token")).status).toBe(401);
  });
});
