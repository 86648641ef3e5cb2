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

  it("has a fetch that works without its object", async () => {
    const { fetch } = createBasiqServer(good);
    expect((await fetch(new Request(`${APP}/api/basiq/jobs/j1`))).status).toBe(401);
  });

  it.each(["onError", "onLog", "onDrift"])(
    "answers the same when %s throws or rejects",
    async (name) => {
      const failure = new Error("logger down");
      const broken = [
        () => {
          throw failure;
        },
        () => Promise.reject(failure),
      ];
      for (const call of broken) {
        const { userId, ...world } = testServer({ [name]: call });
        const job = {
          type: "job",
          id: "j1",
          steps: [{ title: 7 }],
          links: { source: `/users/${userId}` },
        };
        world.answerAt("/jobs/j1", () => Response.json(job));
        expect((await world.ask("GET", "/jobs/j1", userId)).status).toBe(200);
        expect((await world.ask("GET", "/jobs/j1")).status).toBe(401);
      }
    },
  );
});
