// @vitest-environment node
import { type ReactNode, StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as kit from "../index.js";

/** What a server doesn't have, or (since Node 22) has but complains about when it is used. */
const ABSENT = ["window", "document", "localStorage", "sessionStorage", "navigator", "location"];

vi.hoisted(() => {
  // Before the kit is loaded, because it must not access them then either.
  for (const name of ["localStorage", "sessionStorage", "navigator"])
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new Error(`Something touched ${name} on a server.`);
      },
    });
});

const MOMENT = 1_772_625_600_000;
const ids = { jobId: "job-1", kind: "refresh" } as const;

/** Each public hook as a server renders it, and its result there. */
const hookPages: Readonly<Record<string, readonly [HookPage: () => ReactNode, says: string]>> = {
  useBasiqEvents: [() => kit.useBasiqEvents().status, "connecting"],
  useConnections: [() => kit.useConnections().status, "loading"],
  useConnectors: [() => kit.useConnectors({ search: "hooli" }).status, "loading"],
  useConnectorStatus: [
    () => kit.useConnectorStatus({ institutionId: "AU00000", method: "web" }).status,
    "loading",
  ],
  useConsent: [() => kit.useConsent().status, "loading"],
  useConsentRedirect: [() => kit.useConsentRedirect({ returnTo: "/accounts" }).status, "idle"],
  useConsentReturn: [() => kit.useConsentReturn().status, "checking"],
  useCountdown: [() => kit.useCountdown(MOMENT - 1), ""],
  useDeleteConnection: [() => kit.useDeleteConnection().status, "idle"],
  useJobProgress: [() => kit.useJobProgress(ids).status, "loading"],
  useJobsCheckup: [() => kit.useJobsCheckup().status, "loading"],
  useJobsProgress: [() => kit.useJobsProgress({ jobs: [ids] }).status, "loading"],
  useMfaChallenge: [() => kit.useMfaChallenge(ids).status, "loading"],
  usePendingJobs: [() => kit.usePendingJobs().status, "loading"],
  usePurgeConnection: [() => kit.usePurgeConnection().status, "idle"],
  useRefreshConnection: [
    () => kit.useRefreshConnection({ connectionId: "connection-1" }).status,
    "idle",
  ],
  useRevokeConsent: [() => kit.useRevokeConsent().status, "idle"],
};

describe("every hook on a server", () => {
  const touched = vi.fn<() => void>();

  beforeEach(() => {
    for (const name of ["fetch", "setTimeout", "setInterval", "BroadcastChannel"])
      vi.stubGlobal(name, touched);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    touched.mockClear();
  });

  it("renders without what only a browser has", () => {
    const present = ABSENT.filter((name) => {
      try {
        return name in globalThis && Reflect.get(globalThis, name) !== undefined;
      } catch {
        return false;
      }
    });
    expect(present).toEqual([]);
  });

  it("is in the table above", () => {
    const hooks = Object.keys(kit).filter((name) => name.startsWith("use"));
    expect(Object.keys(hookPages).toSorted()).toEqual(hooks.toSorted());
  });

  describe.each(["with the app's server", "without one"])("%s", (which) => {
    it.each(Object.entries(hookPages))(
      "%s starts nothing and has its first state",
      (_, [HookPage, says]) => {
        const server =
          which === "without one" ? { tokenEndpoint: "/token" } : { serverUrl: "/api" };
        const html = renderToString(
          <StrictMode>
            <kit.BasiqProvider userKey="person-1" {...server}>
              <HookPage />
            </kit.BasiqProvider>
          </StrictMode>,
        );
        expect(html).toBe(says);
        expect(touched).not.toHaveBeenCalled();
      },
    );
  });
});
