import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import type { Store } from "../store/store.js";
import { createTokenCache, SERVER_ACCESS } from "./tokenCache.js";

function cache(store?: Pick<Store, "get" | "set">) {
  let time = 0;
  let minted = 0;
  const now = () => time;
  const tokens = createTokenCache({
    mint: async () => ({ token: `t${++minted}`, lifeSeconds: 3600 }),
    store: store ?? createMemoryStore({ now, maxEntries: 10 }),
    now,
    onRenewalFailed: () => undefined,
  });
  return { tokens, pass: (ms: number) => (time += ms), minted: () => minted };
}
const named = async (held: Promise<{ token: string }>) => (await held).token;

describe("createTokenCache", () => {
  it("gives all who had the same stale token the same new one", async () => {
    const { tokens, minted } = cache();
    const stale = await named(tokens.get(SERVER_ACCESS));
    const renewals = Array.from({ length: 50 }, () => named(tokens.renew(SERVER_ACCESS, stale)));
    expect(new Set(await Promise.all(renewals))).toEqual(new Set(["t2"]));
    expect(await named(tokens.renew(SERVER_ACCESS, stale))).toBe("t2");
    expect(minted()).toBe(2);
  });

  it("never answers a renewal with the stale token, even when it joins a read of it", async () => {
    const { tokens } = cache();
    const stale = await named(tokens.get(SERVER_ACCESS));
    const [read, renewed] = [tokens.get(SERVER_ACCESS), tokens.renew(SERVER_ACCESS, stale)];
    expect(await named(read)).toBe("t1");
    expect(await named(renewed)).toBe("t2");
  });

  it("doesn't hand out a token in its last ten seconds", async () => {
    const { tokens, pass } = cache();
    await tokens.get(SERVER_ACCESS);
    pass(3_590_001);
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t2");
  });

  it("keeps no failure: the next one who asks tries again", async () => {
    let broken = true;
    const store = createMemoryStore({ now: () => 0, maxEntries: 10 });
    const tokens = createTokenCache({
      mint: async () => {
        if (broken) throw new Error("down");
        return { token: "t", lifeSeconds: 3600 };
      },
      store,
      now: () => 0,
      onRenewalFailed: () => undefined,
    });
    await expect(tokens.get(SERVER_ACCESS)).rejects.toThrow("down");
    broken = false;
    expect(await named(tokens.get(SERVER_ACCESS))).toBe("t");
  });

  it("takes what isn't a held token in the store for none", async () => {
    const store: Pick<Store, "get" | "set"> = {
      get: async () => '{"token":7}',
      set: async () => undefined,
    };
    expect(await named(cache(store).tokens.get(SERVER_ACCESS))).toBe("t1");
  });
});
