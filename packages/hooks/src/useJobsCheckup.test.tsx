import { networkFaults } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { DAY, MINUTE } from "./testing/resources.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useJobsCheckup } from "./useJobsCheckup.js";

/** A sandbox in which a refresh has just ended. */
async function afterJob(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const jobId = await world.startJob();
  await world.clock.advance(2 * MINUTE);
  return { ...world, jobId };
}

function check(world: ReturnType<typeof createSandboxWorld>) {
  return renderHookInWorld(world, () => useJobsCheckup(), undefined);
}

describe("useJobsCheckup", () => {
  it("is clear when the last job went well", async () => {
    const { until, seen } = check(await afterJob());
    await until(({ status }) => status === "clear");
    expect(seen[0]).toEqual({ status: "loading" });
  });

  it("reports what failed, at which bank, and what the person can do", async () => {
    const world = await afterJob({ login: "bighead" });
    const { until, current } = check(world);
    await until((is) => is.status === "attention" && is.items[0].institution !== undefined);
    expect(current()).toMatchObject({
      items: [
        {
          jobId: world.jobId,
          connectionId: world.connection.id,
          institution: { name: "Hooli" },
          failure: { code: "invalid-credentials", detail: "Account is locked" },
          guidance: { who: "person", action: { type: "open-bank" } },
        },
      ],
    });
  });

  it("is clear once the failure is older than Basiq's list, which covers 7 days", async () => {
    const world = await afterJob({ login: "bighead" });
    await world.clock.advance(7 * DAY);
    const { until, current } = check(world);
    await until(({ status }) => status !== "loading");
    expect(current().status).toBe("clear");
  });

  it.each([
    ["jobs", /\/jobs$/],
    ["connections", /\/connections$/],
  ])("is an error when %s fails, and can be retried", async (_, match) => {
    const world = await afterJob();
    const repair = world.network.fail(match, networkFaults.answers(503));
    const { until, current } = check(world);
    await until(({ status }) => status === "error");
    const checkup = current();
    expect(checkup).toMatchObject({ error: { code: "unavailable" } });
    repair();
    if (checkup.status === "error") act(() => void checkup.retry());
    await until(({ status }) => status === "clear");
  });

  it("needs the app's server, and sends nothing without one", async () => {
    const world = createSandboxWorld({ route: "direct" });
    const { until, current } = check(world);
    await until(({ status }) => status === "error");
    expect(current()).toMatchObject({ error: { code: "server-required" } });
    expect(world.network.requests).toEqual([]);
  });
});
