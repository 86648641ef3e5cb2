import { networkFaults } from "@basiq-kit/sandbox/testing";
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { createMissingContract, MISSING } from "../testing/missingContract.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { consentsQuery } from "./consentsQuery.js";
import { listQuery } from "./resourceQuery.js";

/** Fetches the consents with a contract that is missing until a test provides it. */
function fetchConsents() {
  const world = createSandboxWorld();
  const queryClient = new QueryClient();
  const contract = createMissingContract();
  const runtime = world.runtime(queryClient, { loadContract: contract.load });
  const ask = () =>
    queryClient.fetchQuery(consentsQuery(runtime)).catch((thrown: unknown) => thrown);
  return { ...world, contract, ask };
}

describe("resourceQuery: an answer", () => {
  it("is plain data, parsed with a contract that loads in parallel with the request", async () => {
    const { contract, ask, clock, network } = fetchConsents();
    contract.found = true;
    network.latencyMs = 1_000;
    const outcome = ask();
    await clock.settle();
    expect(contract.asked).toBe(1);
    await clock.advance(1_000);
    const data = await outcome;
    expect(data).toMatchObject([{ status: "active" }]);
    expect(structuredClone(data)).toEqual(data);
  });

  it("whose contract is missing, as after a deploy, is a failed read that is retried", async () => {
    const { contract, ask, clock, errors, network } = fetchConsents();
    const outcome = ask();
    await clock.settle();
    contract.found = true;
    await clock.advance(10_000);
    expect(await outcome).toMatchObject([{ status: "active" }]);
    expect(network.sent(/consents$/)).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it("whose contract can't be loaded is an error, reported once, and can be fetched again", async () => {
    const { contract, ask, clock, errors } = fetchConsents();
    const outcome = ask();
    await clock.advance(10_000);
    expect(await outcome).toMatchObject({ code: "network", cause: MISSING });
    expect(contract.asked).toBe(3);
    expect(errors).toHaveLength(1);
    contract.found = true;
    const again = ask();
    await clock.advance(10_000);
    expect(await again).toMatchObject([{ status: "active" }]);
  });
});

describe("listQuery: a read that fails", () => {
  it.each([
    [503, 3],
    [429, 1],
    [404, 1],
  ])(
    "is tried twice more where it may pass, but not where it was too much: %i",
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
