import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BasiqError } from "./errors/BasiqError.js";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useConsent } from "./useConsent.js";
import { useNextTry } from "./useNextTry.js";

describe("useNextTry: an error", () => {
  it("shows a time until then, and a button from then on, with one render", async () => {
    const world = createSandboxWorld();
    const retryAt = world.clock.now() + 60_000;
    const error = new BasiqError("rate-limited", { retryAt });
    const { current, advance, seen } = renderHookInWorld(world, useNextTry, error);
    expect(current()).toEqual({ type: "later", retryAt });
    await advance(59_999);
    expect(current().type).toBe("later");
    const before = seen.length;
    await advance(1);
    expect(current()).toEqual({ type: "now" });
    expect(seen).toHaveLength(before + 1);
  });

  it("needs no provider", () => {
    const error = new BasiqError("rate-limited", { retryAt: Date.now() + 60_000 });
    expect(renderHook(() => useNextTry(error)).result.current.type).toBe("later");
    expect(renderHook(() => useNextTry(undefined)).result.current.type).toBe("now");
  });
});

describe("useConsent: a read that a server asked to wait for", () => {
  it("isn’t sent by hand before the time it named", async () => {
    const world = createSandboxWorld();
    const requests = () => world.network.sent(/consents$/).length;
    world.network.fail(
      /consents$/,
      () => Promise.resolve(new Response("{}", { status: 429, headers: { "retry-after": "60" } })),
      1,
    );
    const { current, until, advance } = renderHookInWorld(world, useConsent, undefined);
    await until(({ status }) => status === "error");
    const retry = async () => {
      const now = current();
      if (now.status === "error") await act(() => now.retry());
    };
    await retry();
    await advance(59_000);
    await retry();
    expect(requests()).toBe(1);
    await advance(1_000);
    const now = current();
    if (now.status === "error") void now.retry();
    await until(({ status }) => status === "active");
    expect(requests()).toBe(2);
  });
});
