import { BANK, networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { aConnector } from "./testing/resources.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useConnectorStatus } from "./useConnectorStatus.js";

const CONNECTOR = /^GET .*\/connectors\/[^/]+\/web$/;

function open(
  options: WorldOptions = {},
  institutionId: string = BANK.withMfa,
  prepare: (world: ReturnType<typeof createSandboxWorld>) => void = () => {},
) {
  const world = createSandboxWorld(options);
  prepare(world);
  const use = () => useConnectorStatus({ institutionId, method: "web" });
  return { ...world, ...renderHookInWorld(world, use, undefined) };
}

describe.each([["server"], ["direct"]] as const)("useConnectorStatus by the %s route", (route) => {
  it("has a bank's status, its usual durations and whether it asks for the person", async () => {
    const { until, current, seen } = open({ route });
    await until(({ status }) => status !== "loading");
    expect(seen[0]).toEqual({ status: "loading" });
    expect(current()).toMatchObject({
      status: "operational",
      canConnect: true,
      advice: "go-ahead",
      asksForPerson: "always",
      typicalDurationMs: 12_800,
      stats: { verifyCredentials: 4_000 },
      institution: { id: BANK.withMfa, name: "Pied Piper Bank", brandColor: "#107c38" },
      stage: "live",
      method: "web",
    });
  });

  it("is an error for a bank that doesn't exist, after one request", async () => {
    const { until, current, network } = open({ route }, "AU12345");
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "not-found" } });
    expect(network.sent(CONNECTOR)).toHaveLength(1);
  });
});

describe("useConnectorStatus", () => {
  it("never shows another bank's state", async () => {
    const { id, method } = aConnector();
    const { until, current } = open({}, BANK.withMfa, ({ network }) =>
      network.fail(CONNECTOR, networkFaults.answers(200, { type: "connector", id, method })),
    );
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "malformed-answer" } });
  });

  it("is an error for an invalid id, and sends nothing", async () => {
    const { until, current, network } = open({}, "../token");
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "invalid-argument" } });
    expect(network.requests).toEqual([]);
  });
});

describe("useConnectorStatus of an open-banking connector", () => {
  const BY_OPEN_BANKING = /^GET .*\/connectors\/[^/]+\/open-?banking$/;

  /** A Basiq that refuses one spelling of its paths, because its documents don't say which is right. */
  function openSpelt(route: "server" | "direct", refused: RegExp) {
    const world = createSandboxWorld({ route });
    world.network.fail(BY_OPEN_BANKING, async () => {
      const { url = "" } = world.network.requests.at(-1) ?? {};
      return refused.test(url) ? networkFaults.answers(404)() : Response.json(wireConnector(url));
    });
    const first: string = "AU00000";
    const use = (institutionId: string) =>
      useConnectorStatus({ institutionId, method: "openbanking" });
    const paths = () =>
      world.network.sent(BY_OPEN_BANKING).map(({ url }) => url.replace(/^.*\/connectors/, ""));
    return { ...world, ...renderHookInWorld(world, use, first), paths };
  }
  const wireConnector = (url: string) => ({
    type: "connector",
    id: /AU\d+/.exec(url)?.[0],
    method: "openbanking",
    status: "operational",
  });

  it("is found straight at Basiq under either spelling, which is then remembered", async () => {
    const { until, rerender, paths } = openSpelt("direct", /openbanking/);
    await until(({ status }) => status === "operational");
    rerender("AU00001");
    await until((bank) => bank.status === "operational" && bank.institution.id === "AU00001");
    expect(paths()).toEqual([
      "/AU00000/openbanking",
      "/AU00000/open-banking",
      "/AU00001/open-banking",
    ]);
  });

  it("is requested in the kit's own spelling from the app's server, which knows Basiq's", async () => {
    const { until, current, paths } = openSpelt("server", /openbanking/);
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "not-found" } });
    expect(paths()).toEqual(["/AU00000/openbanking"]);
  });
});
