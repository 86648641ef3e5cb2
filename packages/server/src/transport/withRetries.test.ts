import { describe, expect, it } from "vitest";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { Answer } from "./send.js";
import { withRetries } from "./withRetries.js";

const answer = (status: number, retryAfter?: number): Answer => ({
  status,
  body: undefined,
  retryAfter,
  isEmpty: true,
});

/** Asks until it is over; each attempt gives the next outcome. */
async function ask(outcomes: readonly (number | Answer | Error)[], random = 0.5) {
  const delays: number[] = [];
  let asked = 0;
  const retries = {
    random: () => random,
    setTimer: (callback: () => void, delayMs: number) => {
      delays.push(delayMs);
      callback();
      return () => undefined;
    },
  };
  const ended = withRetries(retries, async () => {
    const outcome = outcomes[asked++] ?? 200;
    if (outcome instanceof Error) throw outcome;
    return typeof outcome === "number" ? answer(outcome) : outcome;
  });
  const status = await ended.then(
    (one) => one.status,
    (thrown: unknown) => (thrown instanceof BasiqServerError ? thrown.code : thrown),
  );
  return { status, asked, delays };
}
const network = new BasiqServerError("network");

describe("withRetries", () => {
  it("asks again after a 5xx or no answer, a little later each time", async () => {
    expect(await ask([503, network, 200])).toEqual({ status: 200, asked: 3, delays: [200, 800] });
  });

  it("gives up after three attempts, and says how the last one ended", async () => {
    expect(await ask([network, 500, 502, 200])).toMatchObject({ status: 502, asked: 3 });
    expect(await ask([500, 500, network])).toMatchObject({ status: "network", asked: 3 });
  });

  it("spreads the pauses from a half to one and a half", async () => {
    expect((await ask([503, 503], 0)).delays).toEqual([100, 400]);
    expect((await ask([503, 503], 1)).delays).toEqual([300, 1_200]);
  });

  it.each([200, 202, 204, 301, 400, 401, 403, 404, 429])(
    "takes %i for an answer",
    async (status) => {
      expect(await ask([status])).toEqual({ status, asked: 1, delays: [] });
    },
  );

  it.each(["timeout", "client-gone", "mint-limit"] as const)("leaves %s alone", async (code) => {
    expect(await ask([new BasiqServerError(code)])).toMatchObject({ status: code, asked: 1 });
  });

  it("doesn't hold a request open for as long as Basiq asks to wait", async () => {
    expect(await ask([answer(503, 2)])).toMatchObject({ status: 503, asked: 1 });
    expect(await ask([answer(503, 1)])).toMatchObject({ status: 200, asked: 2 });
  });
});
