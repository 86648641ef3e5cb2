import { networkFaults } from "@basiq-kit/sandbox/testing";
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { loadContract } from "../transport/loadContract.js";
import { consentsQuery } from "./consentsQuery.js";
import { listQuery } from "./resourceQuery.js";

describe("resourceQuery: an answer", () => {
  it("is plain data, parsed with a contract that loads in parallel with the request", async () => {
    const { clock, network, runtime } = createSandboxWorld();
    const queryClient = new QueryClient();
    const load = vi.fn<typeof loadContract>(loadContract);
    const query = consentsQuery(runtime(queryClient, { loadContract: load }));
    network.latencyMs = 1_000;
    const outcome = queryClient.fetchQuery(query);
    await clock.settle();
    expect(load).toHaveBeenCalledOnce();
    await clock.advance(1_000);
    const data = await outcome;
    expect(data).toMatchObject([{ status: "active" }]);
    expect(structuredClone(data)).toEqual(data);
  });
});

describe("listQuery: a read that fails", () => {
  it.each([
    [503, 3],
    [429, 1],
    [404, 1],
  ])(
    "is tried twice more if it may succeed then, but not after too many requests: %i",
    async (status, times) => {
      const world = createSandboxWorld();
      const queryClient = new QueryClient();
      world.network.fail(/consents$/, networkFaults.answers(status));
      const query = listQuery(world.runtime(queryClient), {
        name: "consents",
        read: ({ parseConsents }, body, options) => parseConsents(body, options).items,
      });
      const outcome = queryClient.fetchQuery(query).catch((thrown: unknown) => thrown);
      await world.clock.advance(10_000);
      expect(await outcome).toMatchObject({ status });
      expect(world.network.sent(/consents$/)).toHaveLength(times);
    },
  );
});
