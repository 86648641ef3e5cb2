import { describe, expect, it } from "vitest";
import { WEBHOOKS, WEBHOOKS_URL, signedPost } from "../testing/signedPost.js";
import { APP, testServer } from "../testing/testServer.js";

const asks = { origin: APP, "x-session": "u1" };

describe("limits", () => {
  it.each([
    ["one long header", { cookie: "x".repeat(16_384) }],
    [
      "two that are long together",
      { cookie: "x".repeat(9_000), "last-event-id": "x".repeat(9_000) },
    ],
  ])("answer 431 to %s", async (_, headers) => {
    expect((await testServer().ask("POST", "/token", "u1", headers)).status).toBe(431);
  });

  it("answer 431 to an address that no page has", async () => {
    const response = await testServer().ask("GET", `/jobs?x=${"x".repeat(4_096)}`, "u1");
    expect(response.status).toBe(431);
  });

  it("answer 413 to a body that says it is too large, without reading it", async () => {
    const server = testServer({ webhooks: WEBHOOKS });
    let pulled = 0;
    const body = () =>
      new ReadableStream({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1_000));
        },
      });
    for (const path of ["/token", "/webhooks", "/connections/c1/purge"]) {
      const headers = { ...asks, "content-length": "16001" };
      const url = `${APP}/api/basiq${path}`;
      // Node requires `duplex` of a request whose body is a stream.
      const init = { method: "POST", headers, body: body(), duplex: "half" };
      const response = await server.fetch(new Request(url, init));
      expect(response.status).toBe(413);
    }
    // A stream fetches one chunk ahead by itself.
    expect(pulled).toBeLessThanOrEqual(3);
  });

  it("leave room for what pages and Basiq send", async () => {
    const server = testServer({ webhooks: WEBHOOKS });
    const cookie = "x".repeat(8_000);
    expect((await server.ask("GET", "/jobs", undefined, { cookie })).status).toBe(401);
    const post = await signedPost("msg_1", { eventTypeId: "x" }, server.clock.now());
    const signed = new Request(post, {
      headers: { ...Object.fromEntries(post.headers), "content-length": "19" },
    });
    expect(signed.url).toBe(WEBHOOKS_URL);
    expect((await server.fetch(signed)).status).toBe(502);
  });
});
