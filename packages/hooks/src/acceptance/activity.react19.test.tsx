import { BANK } from "@basiq-kit/sandbox/testing";
import { act, render } from "@testing-library/react";
import { Activity, type ReactNode, StrictMode } from "react";
import { describe, expect, it } from "vitest";
import { BasiqProvider } from "../BasiqProvider.js";
import { useBasiqRuntime } from "../react/basiqContext.js";
import type { Runtime } from "../session/runtime.js";
import { redirected } from "../testing/comeBack.js";
import { everythingKnown } from "../testing/everythingKnown.js";
import { returnUrl } from "../testing/redirect.js";
import { advance } from "../testing/renderInWorld.js";
import { openTab } from "../testing/richard.js";
import { createSandboxWorld, type SandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { useJobProgress } from "../useJobProgress.js";
import { useMfaChallenge } from "../useMfaChallenge.js";

/** An app whose provider is under an `Activity`, as a tab panel or a router's previous page is. */
function openApp(world: SandboxWorld, Page: () => ReactNode, isStrict = false) {
  const at: { runtime?: Runtime } = {};
  const statuses: string[] = [];
  function Inner() {
    at.runtime = useBasiqRuntime("Inner");
    const shown = Page();
    statuses.push(String(shown));
    return <p>{shown}</p>;
  }
  const page = (mode: "visible" | "hidden", userKey = "richard") => {
    const app = (
      <Activity mode={mode}>
        <BasiqProvider {...world.provider} userKey={userKey}>
          <Inner />
        </BasiqProvider>
      </Activity>
    );
    return isStrict ? <StrictMode>{app}</StrictMode> : app;
  };
  const view = render(page("visible"));
  const runtime = () => {
    if (at.runtime === undefined) throw new Error("nothing was rendered yet");
    return at.runtime;
  };
  const set = (mode: "visible" | "hidden", userKey?: string) => view.rerender(page(mode, userKey));
  return { ...view, runtime, statuses, set };
}

const HOUR_MS = 3_600_000;

describe.each([
  ["", false],
  [" under StrictMode", true],
])("BasiqProvider: hidden and shown by Activity%s", (_, isStrict) => {
  it.each(["returned", "state-mismatch"])("has the return (%s)", async (status) => {
    const { world, state } = await redirected();
    const nonce = status === "returned" ? state : "0123456789abcdef".repeat(2);
    world.page.arrive(returnUrl({ state: nonce, jobId: "job-1" }));
    const { container, set, statuses } = openApp(world, () => useConsentReturn().status, isStrict);
    await advance(world, 100);
    const before = statuses.length;
    set("hidden");
    await advance(world, 10 * 60_000);
    set("visible");
    await advance(world, 100);
    expect(container.textContent).toBe(status);
    expect(new Set(statuses.slice(before))).toEqual(new Set([status]));
  });

  it("has the connections and the token, and asks for nothing that is fresh", async () => {
    const world = createSandboxWorld();
    const use = () => useConnections().status;
    const { container, set, statuses } = openApp(world, use, isStrict);
    await advance(world, 1_000);
    const [before, sent] = [statuses.length, world.network.requests.length];
    set("hidden");
    await advance(world, 30_000);
    set("visible");
    expect(container.textContent).toBe("ready");
    await advance(world, 1_000);
    expect(new Set(statuses.slice(before))).toEqual(new Set(["ready"]));
    expect(world.network.requests).toHaveLength(sent);
    expect(world.errors).toEqual([]);
  });

  it("has the job and its challenge, sends nothing meanwhile, and goes on", async () => {
    const world = createSandboxWorld({ bank: BANK.withMfa });
    const jobId = await world.startJob();
    function use() {
      const job = useJobProgress({ jobId, kind: "refresh" });
      return `${job.status} ${useMfaChallenge({ jobId }).status}`;
    }
    const { container, set, statuses } = openApp(world, use, isStrict);
    await advance(world, 30_000);
    const asked = container.textContent;
    expect(asked).toBe("needs-mfa required");
    const before = statuses.length;
    set("hidden");
    await advance(world, 1_000);
    const sent = world.network.requests.length;
    await advance(world, 20_000);
    expect(world.network.requests).toHaveLength(sent);
    set("visible");
    expect(container.textContent).toBe(asked);
    await advance(world, 5_000);
    expect(container.textContent).toBe(asked);
    expect(new Set(statuses.slice(before))).toEqual(new Set([asked]));
    expect(world.network.requests.length).toBeGreaterThan(sent);
  });

  it("has the answer to what was under way when it was hidden", async () => {
    const world = createSandboxWorld();
    world.network.latencyMs = 1_000;
    const use = () => useConnections().status;
    const { container, set } = openApp(world, use, isStrict);
    await advance(world, 500);
    set("hidden");
    await advance(world, 10_000);
    set("visible");
    await advance(world, 5_000);
    expect(container.textContent).toBe("ready");
    expect(world.errors).toEqual([]);
  });
});

describe("BasiqProvider: hidden by Activity", () => {
  it("still hears that another person has signed in, and shows nothing of the first", async () => {
    const world = createSandboxWorld();
    const { container, set, runtime } = openApp(world, () => JSON.stringify(useConnections()));
    await advance(world, 1_000);
    expect(container.textContent).toContain(world.connection.id);
    set("hidden");
    await advance(world, 1_000);
    const gavin = openTab(world, "gavin");
    await advance(world, 1_000);
    set("visible");
    expect(container.textContent).not.toContain(world.connection.id);
    await advance(world, 1_000);
    expect(runtime().locked).toBe(true);
    expect(gavin.runtime().locked).toBe(false);
    expect(container.textContent).toContain("person-changed");
  });

  it("forgets a person whose key changes meanwhile", async () => {
    const world = createSandboxWorld();
    const { set, runtime, container } = openApp(world, () => JSON.stringify(useConnections()));
    await advance(world, 1_000);
    const first = runtime();
    set("hidden");
    await advance(world, 1_000);
    expect(everythingKnown(first, [world.connection.id])).toContain(world.connection.id);
    world.signIn(world.sandbox.addUser({ email: "gavin@example.com" }));
    await act(async () => set("hidden", "gavin"));
    await advance(world, 1_000);
    expect(everythingKnown(first, [world.connection.id])).not.toContain(world.connection.id);
    set("visible", "gavin");
    expect(container.textContent).not.toContain(world.connection.id);
  });

  it("forgets everything once it is gone, also while it is hidden", async () => {
    const world = createSandboxWorld();
    const { set, runtime, unmount } = openApp(world, () => useConnections().status);
    await advance(world, 1_000);
    const first = runtime();
    set("hidden");
    await advance(world, HOUR_MS);
    expect(everythingKnown(first, [world.connection.id])).toContain(world.connection.id);
    unmount();
    await advance(world, 0);
    expect(everythingKnown(first, [world.connection.id])).not.toContain(world.connection.id);
    expect(first.queryClient.getQueryCache().getAll()).toEqual([]);
  });
});
