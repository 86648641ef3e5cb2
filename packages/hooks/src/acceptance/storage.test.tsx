import { BANK } from "@basiq-kit/sandbox/testing";
import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { returnUrl, stateOf } from "../testing/redirect.js";
import { renderHookInWorld } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConsent } from "../useConsent.js";
import { useConsentRedirect } from "../useConsentRedirect.js";
import { useConsentReturn } from "../useConsentReturn.js";
import { useJobProgress } from "../useJobProgress.js";
import { useMfaChallenge } from "../useMfaChallenge.js";
import { usePendingJobs } from "../usePendingJobs.js";
import { useRefreshConnection } from "../useRefreshConnection.js";

/** The content of the storage, parsed, by key. */
function read(stored: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries([...stored].map(([name, text]) => [name, JSON.parse(text)]));
}

describe("PersonStorage: the browser's storage", () => {
  it("contains exactly returns and job ids, no name and nothing secret, whatever a person does", async () => {
    const world = createSandboxWorld({ bank: BANK.withMfa, login: "richard" });
    const connectionId = world.connection.id;
    const { stored } = world.browser;
    const written = new Map<string, string>();
    const { storage } = world.page.environment;
    Object.assign(world.environment, {
      storage: {
        ...storage,
        set: (name: string, text: string) => (
          written.set(name + written.size, text),
          storage.set(name, text)
        ),
      },
    });
    const use = () => {
      const refresh = useRefreshConnection({ connectionId });
      const jobId = refresh.status === "started" ? refresh.jobId : "none-yet";
      useConnections();
      useConsent();
      usePendingJobs();
      useJobProgress({ jobId, kind: "refresh" });
      return {
        refresh,
        mfa: useMfaChallenge({ jobId }),
        away: useConsentRedirect({ connectionId, returnTo: "/accounts" }),
      };
    };
    const { current, until, unmount } = renderHookInWorld(world, use, undefined);
    act(() => void current().refresh.refresh());
    await until(({ mfa }) => mfa.status === "required");
    const { mfa } = current();
    act(() => void ("submit" in mfa && mfa.submit(["1234"])));
    act(() => current().away.redirect());
    await until(({ away }) => away.status === "redirecting");
    const state = stateOf(world);
    const [jobId = ""] = [...world.sandbox.world.jobs.keys()];
    const entry = { person: expect.any(String), until: expect.any(Number) };
    const departed = {
      at: expect.any(Number),
      flow: expect.any(String),
      kind: "update",
      returnTo: "/accounts",
      before: {
        consent: {
          id: expect.any(String),
          expiresAt: expect.any(Number),
          scopes: [
            "bank:accounts.detail:read",
            "bank:transactions:read",
            "common:customer.basic:read",
          ],
        },
        connections: [{ id: connectionId, works: true }],
      },
    };
    const job = { jobId, kind: "refresh", at: expect.any(Number) };
    expect(read(stored)).toEqual({
      [`basiq-kit:return:${state}`]: { ...entry, value: departed },
      "basiq-kit:jobs": { ...entry, value: [job] },
    });

    unmount();
    world.page.arrive(returnUrl({ state, jobId: "job-2" }, "/return?tab=1"));
    renderHookInWorld(world, useConsentReturn, undefined);
    expect(read(stored)).toEqual({
      [`basiq-kit:return:${state}`]: {
        ...entry,
        value: { ...departed, path: "/return?tab=1", jobIds: ["job-2"] },
      },
      "basiq-kit:jobs": {
        ...entry,
        value: [job, { jobId: "job-2", kind: "update", at: expect.any(Number) }],
      },
    });
    const all = [...written].join();
    const token = new URL(world.page.visited[0] ?? "").searchParams.get("token") ?? "no token";
    for (const secret of [token, '1234"', world.user.id, "richard", "Hooli"])
      expect(all).not.toContain(secret);
  });
});
