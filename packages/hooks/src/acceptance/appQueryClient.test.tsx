import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BasiqProvider } from "../BasiqProvider.js";
import { advance } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConsent } from "../useConsent.js";
import { useJobProgress } from "../useJobProgress.js";

/** An app with its own query client around the kit, and its own queries inside it. */
async function openApp() {
  const world = createSandboxWorld();
  const jobId = await world.startJob();
  const appClient = new QueryClient();
  const clients = new Set<QueryClient>();
  const renders: string[] = [];
  function Page() {
    clients.add(useQueryClient());
    const own = useQuery({ queryKey: ["own"], queryFn: () => Promise.resolve("the app's") });
    const states = [
      useConsent().status,
      useConnections().status,
      useJobProgress({ jobId, kind: "refresh" }).status,
    ];
    renders.push([own.data ?? "", ...states].join(" "));
    return null;
  }
  const { unmount } = render(
    <QueryClientProvider client={appClient}>
      <BasiqProvider {...world.provider}>
        <Page />
      </BasiqProvider>
    </QueryClientProvider>,
  );
  await advance(world, 60_000);
  return { world, appClient, clients, renders, unmount };
}

describe("BasiqProvider: an app with its own query client", () => {
  it("still gets it below the provider, which never shadows it", async () => {
    const { appClient, clients, renders } = await openApp();
    expect([...clients]).toEqual([appClient]);
    expect(renders.at(-1)).toBe("the app's active ready succeeded");
  });

  it("finds none of the kit's data in it, so no devtools or persister sees a person's bank", async () => {
    const { appClient } = await openApp();
    expect(
      appClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ).toEqual([["own"]]);
    expect(appClient.getMutationCache().getAll()).toEqual([]);
  });

  it("still has its own queries after the kit forgets a person", async () => {
    const { world, appClient, unmount } = await openApp();
    unmount();
    await advance(world, 1_000);
    expect(appClient.getQueryData(["own"])).toBe("the app's");
  });
});
