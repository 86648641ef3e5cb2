import { describe, expect, it } from "vitest";
import { createNetwork } from "./network.js";
import { networkFaults } from "./networkFaults.js";
import { virtualClock } from "./virtualClock.js";

function openNetwork() {
  const clock = virtualClock(0);
  let answered = 0;
  const network = createNetwork(clock, async (url) => {
    answered += 1;
    return new Response(`${url} says hello`);
  });
  /** The outcome of a request after a minute, and when it came. */
  async function send(url: string, init: RequestInit = {}) {
    const start = clock.now();
    const outcome: { text?: string; afterMs?: number } = {};
    const settled = (text: string) =>
      Object.assign(outcome, { text, afterMs: clock.now() - start });
    network
      .fetch(url, init)
      .then(async (response) => settled(`${response.status} ${await response.text()}`))
      .catch((error: unknown) => settled(String(error)));
    await clock.advance(60_000);
    return outcome;
  }
  return { clock, network, send, answered: () => answered };
}

describe("a network", () => {
  it("passes requests on, and keeps a log of them", async () => {
    const { network, send } = openNetwork();
    expect(await send("/a")).toEqual({ text: "200 /a says hello", afterMs: 0 });
    await send("/b", { method: "POST", headers: { "x-a": "1" } });
    expect(network.requests.map(({ at, method, url }) => [at, method, url])).toEqual([
      [0, "GET", "/a"],
      [60_000, "POST", "/b"],
    ]);
    expect(network.sent(/^POST/)[0]?.headers.get("x-a")).toBe("1");
  });

  it.each([
    ["dropped", networkFaults.dropped, "TypeError: fetch failed", 0, 0],
    ["answerLost", networkFaults.answerLost, "TypeError: fetch failed", 0, 1],
    ["hangs", networkFaults.hangs, undefined, undefined, 0],
    ["late", networkFaults.late(5_000), "200 /a says hello", 5_000, 1],
    ["htmlPage", networkFaults.htmlPage, "503 <!doctype html><h1>Bad gateway</h1>", 0, 0],
    ["answers", networkFaults.answers(429, { data: [] }), '429 {"data":[]}', 0, 0],
  ])("%s", async (_, fault, text, afterMs, arrived) => {
    const { network, send, answered } = openNetwork();
    network.fail(/^GET \/a$/, fault);
    expect(await send("/a")).toEqual(text === undefined ? {} : { text, afterMs });
    expect(answered()).toBe(arrived);
  });

  it("loses matching requests as often as asked, and no others", async () => {
    const { network, send } = openNetwork();
    network.fail(/^POST/, undefined, 1);
    expect((await send("/a")).text).toBe("200 /a says hello");
    expect((await send("/a", { method: "POST" })).text).toBe("TypeError: fetch failed");
    expect((await send("/a", { method: "POST" })).text).toBe("200 /a says hello");
  });

  it("works again once one rule, or all of them, are ended", async () => {
    const { network, send } = openNetwork();
    const stop = network.fail(/a/);
    network.fail(/b/);
    stop();
    expect((await send("/a")).text).toBe("200 /a says hello");
    expect((await send("/b")).text).toBe("TypeError: fetch failed");
    network.repair();
    expect((await send("/b")).text).toBe("200 /b says hello");
  });

  it("delays answers and failures by its latency", async () => {
    const { network, send } = openNetwork();
    network.latencyMs = 3_000;
    expect((await send("/a")).afterMs).toBe(3_000);
    network.fail(/b/);
    expect((await send("/b")).afterMs).toBe(3_000);
  });

  it("rejects a request that is aborted, before it is sent or meanwhile", async () => {
    const { network, clock } = openNetwork();
    network.fail(/./, networkFaults.hangs);
    const controller = new AbortController();
    const requests = [
      network.fetch("/a", { signal: controller.signal }),
      network.fetch("/a", { signal: AbortSignal.abort() }),
    ];
    const outcomes = Promise.allSettled(requests);
    clock.setTimer(() => controller.abort(), 10);
    await clock.advance(10);
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: "rejected", reason: { name: "AbortError" } });
  });
});
