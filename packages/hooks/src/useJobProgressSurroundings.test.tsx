import { BANK, networkFaults } from "@basiq-kit/sandbox/testing";
import { CONNECT_PAUSE_MS } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { renderHookInWorld } from "./testing/renderInWorld.js";
import { createSandboxWorld, type WorldOptions } from "./testing/sandboxWorld.js";
import { useJobProgress, type UseJobProgressOptions } from "./useJobProgress.js";
import { useJobsProgress } from "./useJobsProgress.js";

const MINUTE = 60_000;
const LIST_REQUEST = /^GET .*\/jobs$/;
const CONNECTOR_REQUEST = /^GET .*\/connectors\//;

/** Someone who connects a bank twice with the same sign-in, on the page that follows the second job. */
function connectTwice(options: WorldOptions = {}) {
  const world = createSandboxWorld(options);
  const older = world.startConnection();
  const jobId = world.startConnection();
  const page = renderHookInWorld(world, useJobProgress, { jobId, kind: "connect" });
  const sent = (request: RegExp) => world.network.sent(request).length;
  const pause = () => {
    const job = page.current();
    return job.status === "waiting" ? job.pause : job.status;
  };
  return { ...world, ...page, older, jobId, sent, pause };
}

describe("useJobProgress: a second connection with the same sign-in", () => {
  it("is likely paused, then starts and succeeds, and is never slow or failed", async () => {
    const { advance, pause, seen, sandbox, older, sent } = connectTwice();
    await advance(9_000);
    expect(pause()).toBe("none");
    expect(sent(LIST_REQUEST)).toBe(0);
    await advance(3_000);
    expect(sandbox.world.jobs.get(older)?.status).toBe("in-progress");
    expect(pause()).toBe("likely");
    await advance(CONNECT_PAUSE_MS + 2 * MINUTE);
    expect(pause()).toBe("succeeded");
    const courses = seen.map((job) => [job.status, "pace" in job && job.pace === "slow"].join());
    expect([...new Set(courses)]).toEqual(
      ["loading", "waiting", "running", "succeeded"].map((status) => `${status},false`),
    );
  });

  it("asks for the person's jobs once, and again only when one of them is known to have ended", async () => {
    const { advance, pause, sent } = connectTwice();
    await advance(5 * MINUTE);
    expect(pause()).toBe("likely");
    expect(sent(LIST_REQUEST)).toBe(1);
  });

  it("is only possible once the older one, followed in the same page, has ended", async () => {
    const world = createSandboxWorld();
    const jobs = [world.startConnection(), world.startConnection()].map(
      (jobId) => ({ jobId, kind: "connect" }) as const,
    );
    const { current, advance } = renderHookInWorld(world, useJobsProgress, { jobs });
    const second = () => {
      const all = current();
      return all.status === "none" ? undefined : all.jobs[1];
    };
    await advance(12_000);
    expect(second()).toMatchObject({ status: "waiting", pause: "likely" });
    await advance(MINUTE);
    expect(second()).toMatchObject({ status: "waiting", pause: "possible", etaAt: undefined });
    await advance(CONNECT_PAUSE_MS + 2 * MINUTE);
    expect(current().status).toBe("succeeded");
  });

  it("is possible where the person's jobs can't be read, and nothing is asked", async () => {
    const { advance, pause, sent, errors } = connectTwice({ route: "direct" });
    await advance(MINUTE);
    expect(pause()).toBe("possible");
    expect(sent(LIST_REQUEST)).toBe(0);
    expect(errors).toEqual([]);
    await advance(CONNECT_PAUSE_MS + 2 * MINUTE);
    expect(pause()).toBe("succeeded");
  });

  it("is possible while the list of jobs fails", async () => {
    const world = connectTwice();
    world.network.fail(LIST_REQUEST, networkFaults.answers(500));
    await world.advance(MINUTE);
    expect(world.pause()).toBe("possible");
  });
});

describe("useJobProgress: a refresh that waits", () => {
  it("isn't paused, and asks for nothing more", async () => {
    const world = createSandboxWorld();
    const jobId = await world.startJob();
    const { advance, seen } = renderHookInWorld(world, useJobProgress, { jobId, kind: "refresh" });
    await advance(MINUTE);
    expect(seen.flatMap((job) => (job.status === "waiting" ? job.pause : []))).not.toContain(
      "possible",
    );
    expect([...world.network.sent(LIST_REQUEST), ...world.network.sent(CONNECTOR_REQUEST)]).toEqual(
      [],
    );
  });
});

/** A new connection that fails, on the page that follows its job. */
async function failToConnect(
  login: string,
  { institutionId = BANK.withoutMfa, route = "server", ...options }: Failing = {},
) {
  const world = createSandboxWorld({ route });
  await world.clock.advance(MINUTE);
  const jobId = world.startConnection({ login, institutionId });
  const page = renderHookInWorld(world, useJobProgress, { jobId, kind: "connect", ...options });
  await page.until(({ status }) => status === "failed");
  await page.advance(5_000);
  const job = page.current();
  return { ...world, guidance: job.status === "failed" ? job.guidance : undefined };
}

type Failing = Partial<UseJobProgressOptions> & {
  readonly institutionId?: string;
  readonly route?: "server" | "direct";
};

describe("useJobProgress: what its bank's connector adds after a failure", () => {
  it("is where to get a new password, if the bank refused the sign-in details", async () => {
    const { guidance } = await failToConnect("nobody");
    expect(guidance).toMatchObject({
      reason: "wrong-credentials",
      action: {
        type: "update-credentials",
        forgottenPasswordUrl: "https://banks.example/AU00000/forgotten-password",
      },
    });
  });

  it("is nothing for a locked account, and nothing is asked", async () => {
    const { guidance, network } = await failToConnect("bighead");
    expect(guidance).toMatchObject({ action: { type: "open-bank" } });
    expect(network.sent(CONNECTOR_REQUEST)).toEqual([]);
  });

  it("is unknown without the list that names the bank", async () => {
    const { guidance, errors } = await failToConnect("nobody", { route: "direct" });
    expect(guidance?.action).toEqual({ type: "update-credentials" });
    expect(errors).toEqual([]);
  });

  it("is its stage, if it isn't live yet", async () => {
    const { guidance } = await failToConnect("jianYang", { institutionId: "AU90015" });
    expect(guidance).toMatchObject({ reason: "bank-unavailable", connectorStage: "beta" });
    const { guidance: live } = await failToConnect("jianYang");
    expect(live).toMatchObject({ reason: "bank-unavailable", connectorStage: undefined });
  });
});
