import { SANDBOX_API_KEY } from "@basiq-kit/sandbox";
import { describe, expect, it } from "vitest";
import { testServer } from "../testing/testServer.js";
import { createMemoryStore } from "./memoryStore.js";
import { encryptValues } from "./encryptValues.js";

/** A store that shows all that is in it. */
function open() {
  const held = new Map<string, string>();
  const store = {
    get: async (key: string) => held.get(key),
    set: async (key: string, value: string) => void held.set(key, value),
  };
  return { held, encrypted: (secret = "api-key") => encryptValues(store, secret) };
}

describe("encryptValues", () => {
  it("returns what was set, to every instance with the same secret", async () => {
    const { encrypted } = open();
    await encrypted().set("a", "tökén", 1_000);
    expect(await encrypted().get("a")).toBe("tökén");
    expect(await encrypted().get("b")).toBeUndefined();
  });

  it("leaves nothing to read in the store, and never the same twice", async () => {
    const { held, encrypted } = open();
    const texts = [];
    for (let time = 0; time < 2; time++) {
      await encrypted().set("a", "token", 1_000);
      texts.push(...[...held].flat());
    }
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) {
      expect(text).not.toMatch(/token|api-key/);
      expect(text).not.toContain(btoa("token"));
    }
  });

  it("stores what is encrypted with two secrets side by side, and decrypts only its own", async () => {
    const { held, encrypted } = open();
    await encrypted("old").set("a", "1", 1_000);
    expect(await encrypted("new").get("a")).toBeUndefined();
    await encrypted("new").set("a", "2", 1_000);
    expect([await encrypted("old").get("a"), await encrypted("new").get("a")]).toEqual(["1", "2"]);
    const [[oldKey] = [""], [, ofNew] = ["", ""]] = [...held];
    held.set(oldKey, ofNew);
    expect(await encrypted("old").get("a")).toBeUndefined();
  });

  it("reads nothing from a value that is another person's, cut off or not encrypted", async () => {
    const { held, encrypted } = open();
    await encrypted().set("anna", "annas", 1_000);
    await encrypted().set("ben", "bens", 1_000);
    const [[annasKey, annas] = ["", ""], [, bens] = ["", ""]] = [...held];
    for (const value of [bens, annas.slice(4), annas.slice(0, -4), "", "{}", "annas"]) {
      held.set(annasKey, value);
      expect(await encrypted().get("anna")).toBeUndefined();
    }
    held.set(annasKey, annas);
    expect(await encrypted().get("anna")).toBe("annas");
  });
});

describe("encryptValues: a server with a store", () => {
  it("puts no token and no key into it that could be read there", async () => {
    const said: string[] = [];
    const real = createMemoryStore({ now: () => 0, maxEntries: 100 });
    const store: typeof real = {
      ...real,
      set: (key, value, ttlMs) => {
        said.push(key, value);
        return real.set(key, value, ttlMs);
      },
      setIfAbsent: (key, value, ttlMs) => {
        said.push(key, value);
        return real.setIfAbsent(key, value, ttlMs);
      },
    };
    const world = testServer({ store });
    const { id } = world.sandbox.addUser();
    await world.ask("POST", "/token", id);
    await world.ask("GET", "/connections", id);
    expect(world.tokens).toHaveLength(2);
    expect(said.length).toBeGreaterThan(4);
    for (const secret of [...world.tokens, SANDBOX_API_KEY])
      for (const text of said) expect(text).not.toContain(secret);
  });
});
