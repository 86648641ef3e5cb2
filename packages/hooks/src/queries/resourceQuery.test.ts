import { parseConsents } from "@basiq-kit/schema";
import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { faults } from "../testing/network.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { listQuery, readingWith } from "./resourceQuery.js";

const reading = { read: parseConsents, meaning: "what it means" };
const MISSING = new TypeError("Failed to fetch dynamically imported module");

/** Reads the consents with code that can be loaded after some failures. */
function fetchConsents(failures: number) {
  const world = createSandboxWorld();
  const queryClient = new QueryClient();
  let loads = 0;
  const load = async () => {
    loads += 1;
    if (loads <= failures) throw MISSING;
    return reading;
  };
  const query = listQuery(world.runtime(queryClient), { name: "consents", load });
  const outcome = queryClient.fetchQuery(query).catch((thrown: unknown) => thrown);
  return { ...world, outcome, loads: () => loads };
}

describe("what reads an answer", () => {
  it("is loaded beside it, and comes with it", async () => {
    const { outcome, loads, time } = fetchConsents(0);
    await time.settle();
    expect(await outcome).toMatchObject({
      meaning: "what it means",
      value: [{ status: "active" }],
    });
    expect(loads()).toBe(1);
  });

  it("is loaded again when that failed, as after a deploy", async () => {
    const { outcome, time, errors } = fetchConsents(2);
    await time.advance(10_000);
    expect(await outcome).toMatchObject({ meaning: "what it means" });
    expect(errors).toEqual([]);
  });

  it("is an error with a way to try again when it can't be had", async () => {
    const { outcome, time, errors } = fetchConsents(9);
    await time.advance(10_000);
    expect(await outcome).toMatchObject({ code: "network", cause: MISSING });
    expect(errors).toHaveLength(1);
  });

  it("leaves nothing unheard when the request fails first", async () => {
    const unheard: unknown[] = [];
    const listener = (reason: unknown) => unheard.push(reason);
    process.on("unhandledRejection", listener);
    readingWith(() => Promise.reject(MISSING));
    await createSandboxWorld().time.settle();
    process.off("unhandledRejection", listener);
    expect(unheard).toEqual([]);
  });
});

describe("a read that fails", () => {
  it.each([
    [503, 3],
    [429, 1],
    [404, 1],
  ])(
    "is tried twice more where it may pass, but not where it was too much: %i",
    async (status, times) => {
      const world = createSandboxWorld();
      const queryClient = new QueryClient();
      world.network.fail(/consents$/, faults.answers(status));
      const query = listQuery(world.runtime(queryClient), {
        name: "consents",
        load: async () => reading,
      });
      const outcome = queryClient.fetchQuery(query).catch((thrown: unknown) => thrown);
      await world.time.advance(10_000);
      expect(await outcome).toMatchObject({ status });
      expect(world.network.sent(/consents$/)).toHaveLength(times);
    },
  );
});
