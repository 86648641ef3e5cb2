import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import { createTestEnvironment } from "../testing/environment.js";
import { createTokenStore } from "./tokenStore.js";
import type { TokenReason } from "./fetchToken.js";

const HOUR = 3_600_000;
const RENEW_AT = HOUR - 5 * 60_000;

/** A store whose endpoint answers token-1, token-2, …, or fails with the queued errors. */
function openStore({ takesMs = 0 } = {}) {
  const { clock, environment } = createTestEnvironment();
  const asked: { reason: TokenReason; signal: AbortSignal; at: number }[] = [];
  const failures: BasiqError[] = [];
  const minted: TokenReason[] = [];
  const errors: BasiqError[] = [];
  const store = createTokenStore({
    environment,
    async fetch({ reason, signal }) {
      asked.push({ reason, signal, at: clock.now() });
      const number = asked.length;
      if (takesMs > 0) await new Promise<void>((resolve) => clock.setTimer(resolve, takesMs));
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return { access_token: `token-${number}`, expires_in: 3_600 };
    },
    onMinted: (reason) => minted.push(reason),
    onError: (error) => errors.push(error),
  });
  const fail = (...codes: BasiqError["code"][]) =>
    failures.push(...codes.map((code) => new BasiqError(code)));
  return { store, clock, asked, minted, errors, fail };
}

// How long a token is good for is in tokenLife.test.ts.
describe("tokenStore: a store that has a token", () => {
  it("fetches one for a thousand callers", async () => {
    const { store, asked, minted } = openStore();
    const tokens = await Promise.all(Array.from({ length: 1_000 }, () => store.get()));
    expect(new Set(tokens)).toEqual(new Set(["token-1"]));
    expect(asked.map(({ reason }) => reason)).toEqual(["first"]);
    expect(minted).toEqual(["first"]);
  });

  it("renews it before its end, in parallel with the request that still uses the old one", async () => {
    const { store, clock, asked } = openStore();
    await store.get();
    await clock.advance(RENEW_AT);
    expect(await store.get()).toBe("token-1");
    await clock.settle();
    expect(await store.get()).toBe("token-2");
    expect(asked.map(({ reason }) => reason)).toEqual(["first", "expiring"]);
  });

  it("waits for a new one after a sleep past its end, once for all callers", async () => {
    const { store, clock, asked } = openStore();
    await store.get();
    await clock.advance(HOUR * 8);
    expect(await Promise.all([store.get(), store.get()])).toEqual(["token-2", "token-2"]);
    expect(asked).toHaveLength(2);
  });

  it("goes on with the old one while a renewal ahead of its end fails, and tries again after 30 s", async () => {
    const { store, clock, asked, errors, fail } = openStore();
    await store.get();
    fail("not-signed-in");
    await clock.advance(RENEW_AT);
    expect(await store.get()).toBe("token-1");
    await clock.advance(29_999);
    expect(await store.get()).toBe("token-1");
    expect(asked).toHaveLength(2);
    expect(errors.map(({ code }) => code)).toEqual(["not-signed-in"]);
    await clock.advance(1);
    await store.get();
    await clock.settle();
    expect(await store.get()).toBe("token-3");
  });

  it("stores it in memory only", async () => {
    const { store } = openStore();
    await store.get();
    expect(JSON.stringify(store)).not.toContain("token-1");
  });
});

describe("tokenStore: a store whose token was refused", () => {
  it("renews it once for many holders of the same stale one", async () => {
    const { store, asked } = openStore();
    const stale = await store.get();
    const renewed = await Promise.all([store.renew(stale), store.renew(stale), store.get()]);
    expect(renewed).toEqual(["token-2", "token-2", "token-2"]);
    expect(asked.map(({ reason }) => reason)).toEqual(["first", "refused"]);
  });

  it("says that it was refused, though a fetch for another reason brought the same one", async () => {
    const { clock, environment } = createTestEnvironment();
    const asked: TokenReason[] = [];
    const store = createTokenStore({
      environment,
      // As the kit's server does: it caches the token until a request says that Basiq refused it.
      async fetch({ reason }) {
        asked.push(reason);
        await new Promise<void>((resolve) => clock.setTimer(resolve, 1_000));
        return { access_token: reason === "refused" ? "new" : "stale", expires_in: 3_600 };
      },
      onMinted: () => {},
      onError: () => {},
    });
    const ahead = store.getRecent();
    const renewed = store.renew("stale");
    await clock.advance(2_000);
    expect(await Promise.all([ahead, renewed])).toEqual(["stale", "new"]);
    expect(asked).toEqual(["redirect", "refused"]);
  });

  it("returns the newer one to a late caller with the stale one", async () => {
    const { store, asked } = openStore();
    const stale = await store.get();
    await store.renew(stale);
    expect(await store.renew(stale)).toBe("token-2");
    expect(asked).toHaveLength(2);
  });
});

describe("tokenStore: a store whose endpoint fails", () => {
  it("tries again after 0.5 s and 2 s", async () => {
    const { store, clock, asked, errors, fail } = openStore();
    fail("network", "unavailable");
    const token = store.get();
    await clock.advance(60_000);
    expect(await token).toBe("token-3");
    const first = asked[0]?.at ?? 0;
    expect(asked.map(({ at }) => at - first)).toEqual([0, 500, 2_500]);
    expect(errors).toEqual([]);
  });

  it("then fails for all that wait with one error, reported once", async () => {
    const { store, clock, asked, errors, fail } = openStore();
    fail("token-endpoint-failed", "token-endpoint-failed", "token-endpoint-failed");
    const callers = Promise.allSettled([store.get(), store.get(), store.get()]);
    await clock.advance(60_000);
    const reasons = (await callers).map((result) => result.status === "rejected" && result.reason);
    expect(reasons).toEqual([errors[0], errors[0], errors[0]]);
    expect(asked).toHaveLength(3);
    expect(errors).toHaveLength(1);
  });

  it("asks again for the next caller", async () => {
    const { store, fail } = openStore();
    fail("not-signed-in");
    await expect(store.get()).rejects.toMatchObject({ code: "not-signed-in" });
    expect(await store.get()).toBe("token-2");
  });

  it.each(["not-signed-in", "server-token-in-browser"] as const)(
    "does not try again when it says %s",
    async (code) => {
      const { store, clock, asked, fail } = openStore();
      fail(code);
      await expect(store.get()).rejects.toMatchObject({ code });
      await clock.advance(60_000);
      expect(asked).toHaveLength(1);
    },
  );
});

describe("tokenStore: a store that is cleared", () => {
  it("forgets its token", async () => {
    const { store, asked } = openStore();
    await store.get();
    store.clear();
    expect(await store.get()).toBe("token-2");
    expect(asked.map(({ reason }) => reason)).toEqual(["first", "first"]);
  });

  it("aborts the fetch under way: nobody gets its token, nothing is reported", async () => {
    const { store, clock, asked, minted, errors } = openStore({ takesMs: 1_000 });
    const [waiting] = [Promise.allSettled([store.get()])];
    store.clear();
    expect(asked[0]?.signal.aborted).toBe(true);
    await clock.advance(1_000);
    expect(await waiting).toMatchObject([{ status: "rejected" }]);
    expect({ minted, errors }).toEqual({ minted: [], errors: [] });
  });

  it("does not ask again when it was waiting to", async () => {
    const { store, clock, asked, errors, fail } = openStore();
    fail("network");
    const waiting = Promise.allSettled([store.get()]);
    await clock.settle();
    store.clear();
    await clock.advance(60_000);
    expect(await waiting).toMatchObject([{ status: "rejected" }]);
    expect(asked).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it("is not disturbed by a fetch it aborted", async () => {
    const { store, clock, asked } = openStore({ takesMs: 1_000 });
    const aborted = Promise.allSettled([store.get()]);
    store.clear();
    await clock.advance(500);
    const wanted = store.get();
    await clock.advance(500);
    await aborted;
    // The fetch that counts is still under way, and is joined.
    const alsoWanted = store.get();
    await clock.advance(500);
    expect(await Promise.all([wanted, alsoWanted])).toEqual(["token-2", "token-2"]);
    expect(asked).toHaveLength(2);
  });
});
