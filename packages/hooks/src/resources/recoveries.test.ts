import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { recoveriesOf } from "./recoveries.js";

const BANK = { institutionId: "AU90013", method: "web" } as const;

describe("recoveriesOf: a person who signs out while a request is on its way", () => {
  it("leaves nothing behind, and nothing more is sent for them", async () => {
    const world = createSandboxWorld({ recoveries: {} });
    world.network.latencyMs = 1_000;
    const queryClient = new QueryClient();
    const runtime = world.runtime(queryClient);
    const leave = runtime.mount();
    const recoveries = recoveriesOf(runtime);
    const changes = [recoveries.change(BANK, "asking"), recoveries.change(BANK, "cancelling")];
    await world.clock.advance(500);
    leave();
    await world.clock.advance(5_000);
    await Promise.all(changes);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
    expect(recoveries.get(recoveries.key(BANK))).toBeUndefined();
    expect(world.network.sent(/recovery$/).map(({ init }) => init.method)).toEqual(["POST"]);
  });
});
