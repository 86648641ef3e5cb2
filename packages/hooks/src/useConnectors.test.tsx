import { networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConnectors, type UseConnectorsOptions } from "./useConnectors.js";

const CONNECTORS = /^GET .*\/connectors$/;

async function open(options: UseConnectorsOptions = {}, world: WorldOptions = {}) {
  const made = createSandboxWorld(world);
  const hook = renderHookInWorld(
    made,
    (props: UseConnectorsOptions) => useConnectors(props),
    options,
  );
  await hook.until(({ status }) => status !== "loading");
  const ready = () => {
    const result = hook.current();
    if (result.status !== "ready") throw new Error(`it is ${result.status}`);
    return result;
  };
  return { ...made, ...hook, ready, names: () => ready().institutions.map(({ name }) => name) };
}

describe("useConnectors", () => {
  it("lists every institution that a person can sign in to, once each", async () => {
    const { ready } = await open();
    const ids = ready().institutions.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(150);
    expect(new Set(ids).size).toBe(ids.length);
    const methods = ready().institutions.flatMap((one) => one.methods.map(({ method }) => method));
    expect(new Set(methods)).toEqual(new Set(["web", "openbanking"]));
  });

  it("follows what is typed, and says which search its list is for", async () => {
    const { names, ready, rerender, advance } = await open({ search: "hooli" });
    expect(names()).toEqual(["Hooli", "HooliGov"]);
    rerender({ search: "pied pip" });
    await advance(0);
    expect(names()).toEqual(["Pied Piper Bank"]);
    expect(ready().search).toBe("pied pip");
  });

  it("returns the same array while nothing changes, even if its options are new objects", async () => {
    const { ready, rerender, advance } = await open({ search: "bank", methods: ["web"] });
    await advance(1_000);
    const { institutions } = ready();
    rerender({ search: "bank", methods: ["web"] });
    expect(ready().institutions).toBe(institutions);
    rerender({ search: "bank", methods: ["openbanking"] });
    expect(ready().institutions).not.toBe(institutions);
  });

  it("fetches the list once, however much is typed", async () => {
    const { rerender, advance, network } = await open({ search: "h" });
    for (const search of ["ho", "hoo", "hool"]) {
      rerender({ search });
      await advance(100);
    }
    expect(network.sent(CONNECTORS)).toHaveLength(1);
  });

  it("knows which ones the person has connected", async () => {
    const { ready, advance } = await open({ search: "hooli" });
    await advance(100);
    const connected = ready().institutions.map((one) => [one.name, one.connected]);
    expect(connected).toEqual([
      ["Hooli", true],
      ["HooliGov", false],
    ]);
  });

  it("lists them even if the connections can't be fetched", async () => {
    const world = createSandboxWorld();
    world.network.fail(/\/connections$/, networkFaults.answers(500));
    const { until, current, advance } = renderHookInWorld(world, () => useConnectors(), undefined);
    await until(({ status }) => status === "ready");
    await advance(10_000);
    const result = current();
    expect(result.status === "ready" && result.institutions[0]?.connected).toBeUndefined();
  });

  it("works without the app's server, when it isn't known what is connected", async () => {
    const { ready, network } = await open({ search: "hooli" }, { route: "direct" });
    expect(ready().institutions[0]).toMatchObject({ name: "Hooli", connected: undefined });
    expect(network.requests.map(({ url }) => url)).toEqual(["https://au-api.basiq.io/connectors"]);
  });
});
