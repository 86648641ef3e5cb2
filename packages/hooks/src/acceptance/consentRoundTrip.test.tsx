import { APP_ORIGIN } from "@basiq-kit/sandbox/testing";
import { createConsentUi } from "@basiq-kit/sandbox";
import { act, render } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, it } from "vitest";
import type { FinishedJob } from "../jobs/storedJobs.js";
import { visitConsentUi } from "../testing/consentUiVisitor.js";
import { advance, inWorld, renderHookInWorld } from "../testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "../testing/sandboxWorld.js";
import { useConsentRedirect, type UseConsentRedirectOptions } from "../useConsentRedirect.js";
import { useConnections } from "../useConnections.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { useJobsProgress } from "../useJobsProgress.js";
import { usePendingJobs } from "../usePendingJobs.js";
import { useRefreshConnection } from "../useRefreshConnection.js";

/** Goes to the sandbox's own Consent UI, by the link that the kit made. */
async function goToConsentUi(world: SandboxWorld, options: UseConsentRedirectOptions) {
  const {
    current,
    until,
    advance: wait,
    unmount,
  } = renderHookInWorld(world, useConsentRedirect, options);
  act(() => current().redirect());
  await until(({ status }) => status === "redirecting" || status === "confirming");
  const state = current();
  act(() => (state.status === "confirming" ? state.confirm() : undefined));
  await until(({ status }) => status === "redirecting");
  unmount();
  await wait(0);
  const ui = createConsentUi(world.sandbox, { redirectUrl: `${APP_ORIGIN}/return` });
  const page = visitConsentUi(ui);
  await page.open(world.page.visited.at(-1) ?? "");
  return page;
}

const comeBackTo = (world: SandboxWorld, url: string | null) => {
  world.page.arrive(url ?? "");
  return renderHookInWorld(world, useConsentReturn, undefined);
};

/** A person who has never connected anything. */
function newcomer() {
  const world = createSandboxWorld();
  world.signIn(world.sandbox.addUser({ email: "new@example.com" }));
  return world;
}

describe("useConsentRedirect and useConsentReturn: the round trip through the Consent UI", () => {
  it("goes from a first consent via a bank to connected accounts, under StrictMode", async () => {
    const world = newcomer();
    const page = await goToConsentUi(world, { returnTo: "/accounts" });
    await page.press("Give consent");
    await page.press("Hooli Internet banking");
    await page.press("Sign in", { login: "richard", password: "tabsnotspaces" });
    await world.clock.advance(8_000);
    await page.reload();
    await page.press("Finish");

    const finished: FinishedJob[] = [];
    world.page.arrive(page.exitUrl ?? "");
    const World = inWorld(world);
    function Return() {
      const back = useConsentReturn();
      const jobs = useJobsProgress({ jobs: back.status === "returned" ? back.jobs : [] });
      usePendingJobs({ onFinished: (job) => void finished.push(job) });
      return <p>{`${back.status} ${"returnTo" in back ? back.returnTo : ""} ${jobs.status}`}</p>;
    }
    const { container } = render(
      <StrictMode>
        <World>
          <Return />
        </World>
      </StrictMode>,
    );
    await advance(world, 60_000);
    expect(container.textContent).toBe("returned /accounts succeeded");
    expect(finished).toMatchObject([{ kind: "connect", status: "succeeded" }]);
    expect(world.page.environment.currentUrl()).toBe(`${APP_ORIGIN}/return`);
    expect([...world.sandbox.world.connections.values()]).toHaveLength(2);
  });

  it("brings several banks back in one return", async () => {
    const world = newcomer();
    const page = await goToConsentUi(world, {});
    await page.press("Give consent");
    for (const bank of ["Hooli Internet banking", "HooliGov Internet banking"]) {
      await page.press(bank);
      await page.press("Sign in", { login: "richard", password: "tabsnotspaces" });
      await world.clock.advance(15_000);
      await page.reload();
      if (bank.startsWith("Hooli ")) await page.click("Add another bank");
    }
    await page.press("Finish");
    expect(page.exitUrl).toContain("jobIds=");
    const { current } = comeBackTo(world, page.exitUrl);
    const back = current();
    expect(back.status === "returned" && back.jobs).toHaveLength(2);
  });

  it("is an unknown outcome when the person cancels", async () => {
    const world = createSandboxWorld();
    const page = await goToConsentUi(world, { action: "connect", returnTo: "/accounts" });
    await page.press("Cancel");
    expect(comeBackTo(world, page.exitUrl).current()).toMatchObject({
      status: "unknown-outcome",
      returnTo: "/accounts",
    });
  });

  it("is an unknown outcome after an update that was confirmed in the app but not in the Consent UI", async () => {
    const world = newcomer();
    const userId = world.signedInAs() ?? "";
    world.sandbox.giveConsent({ userId, policyId: "policy-2023-07" });
    const page = await goToConsentUi(world, { action: "update" });
    await page.press("Keep my consent");
    expect(comeBackTo(world, page.exitUrl).current()).toMatchObject({
      status: "unknown-outcome",
      action: "update",
    });
  });

  it("leads from a connection's own link to new credentials, whose job is an update", async () => {
    const world = createSandboxWorld();
    const page = await goToConsentUi(world, { connectionId: world.connection.id });
    await page.press("Sign in", { login: "richard", password: "tabsnotspaces" });
    await world.clock.advance(15_000);
    await page.reload();
    await page.press("Finish");
    expect(comeBackTo(world, page.exitUrl).current()).toMatchObject({
      status: "returned",
      jobs: [{ kind: "update" }],
    });
  });
});

describe("useConnections: a bank whose first job failed, and which Basiq has used all the same", () => {
  it("has fetched nothing, and pauses after three failures, on the page and on the server", async () => {
    const world = newcomer();
    const page = await goToConsentUi(world, {});
    await page.press("Give consent");
    await page.press("Hooli Internet banking");
    await page.press("Sign in", { login: "erlich", password: "aviato" });
    await world.clock.advance(60_000);
    const [, connection] = [...world.sandbox.world.connections.values()];
    const connectionId = connection?.id ?? "";
    const use = () => ({
      banks: useConnections(),
      refresh: useRefreshConnection({ connectionId }),
    });
    const { current, until } = renderHookInWorld(world, use, undefined);
    const bank = () => {
      const { banks } = current();
      return banks.status === "ready" ? banks.connections[0] : undefined;
    };
    await until(() => bank() !== undefined);
    expect(bank()).toMatchObject({
      status: "invalid",
      freshness: "never",
      lastUsedAt: connection?.lastUsedAt,
      recommendedAction: "open-bank",
      canRefresh: { allowed: true, after: "open-bank" },
    });
    for (const _ of [2, 3]) {
      act(() => void current().refresh.refresh());
      await until(() => bank()?.runningJobId !== undefined);
      await until(() => bank()?.runningJobId === undefined);
      expect(bank()).toMatchObject({ freshness: "never" });
    }
    expect(bank()?.canRefresh).toMatchObject({ allowed: false, reason: "recently-used" });
    const refused = await world.server(
      "POST",
      `/api/basiq/connections/${connectionId}/refresh`,
      {},
    );
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ data: [{ code: "recently-used" }] });
  });
});
