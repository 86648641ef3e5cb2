import { BANK, type NetworkFault, networkFaults } from "@basiq-kit/sandbox/testing";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { MINUTE } from "../testing/resources.js";
import { useConnections } from "../useConnections.js";
import { useJobsCheckup } from "../useJobsCheckup.js";

const HOOLI = /\/connectors\/AU00000\//;

/** Two banks, at one of which a job has failed and whose name doesn't come. */
async function open(fault: NetworkFault = networkFaults.hangs) {
  const world = createSandboxWorld({ login: "bighead" });
  world.sandbox.addConnection({
    userId: world.connection.userId,
    institutionId: BANK.withMfa,
    login: "jared",
  });
  await world.startJob();
  await world.clock.advance(2 * MINUTE);
  world.network.fail(HOOLI, fault);
  const use = () => ({ banks: useConnections(), checkup: useJobsCheckup() });
  const hook = renderHookInWorld(world, use, undefined);
  const from = world.clock.now();
  const since = () => world.clock.now() - from;
  const untilShown = () =>
    hook.until(({ banks, checkup }) => banks.status === "ready" && checkup.status === "attention");
  return { ...world, ...hook, since, untilShown };
}

const HELD = { institution: undefined, isInstitutionLoading: true };
const NAMELESS = { institution: undefined, isInstitutionLoading: false };

describe("useNamedConnections: a name that doesn't come", () => {
  it("is awaited for 5 seconds, and then the lists come without it", async () => {
    const { untilShown, since, current } = await open();
    await untilShown();
    expect(since()).toBeGreaterThanOrEqual(5_000);
    expect(since()).toBeLessThan(10_000);
    expect(current()).toMatchObject({
      banks: {
        connections: [
          HELD,
          { institution: { name: "Pied Piper Bank" }, isInstitutionLoading: false },
        ],
      },
      checkup: { items: [HELD] },
    });
  });

  it("may still come, until its third request is given up", async () => {
    const { untilShown, since, until, current, advance } = await open();
    await untilShown();
    await advance(30_000);
    expect(current()).toMatchObject({ banks: { connections: [HELD, {}] } });
    await until(
      ({ checkup }) => checkup.status === "attention" && !checkup.items[0].isInstitutionLoading,
    );
    expect(since()).toBeGreaterThan(45_000);
    expect(current()).toMatchObject({
      banks: { connections: [NAMELESS, {}] },
      checkup: { items: [NAMELESS] },
    });
  });

  it("is shown when it comes late", async () => {
    const { untilShown, until, current } = await open(networkFaults.late(12_000));
    await untilShown();
    expect(current()).toMatchObject({ banks: { connections: [HELD, {}] } });
    await until(
      ({ banks }) => banks.status === "ready" && !banks.connections[0]?.isInstitutionLoading,
    );
    expect(current()).toMatchObject({
      banks: { connections: [{ institution: { name: "Hooli" } }, {}] },
    });
  });

  it("isn't awaited any longer once it has failed", async () => {
    const { untilShown, since, current } = await open(networkFaults.answers(404));
    await untilShown();
    expect(since()).toBeLessThan(5_000);
    expect(current()).toMatchObject({ banks: { connections: [NAMELESS, {}] } });
  });
});
