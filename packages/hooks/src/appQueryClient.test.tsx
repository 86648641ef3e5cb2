import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BasiqProvider } from "./BasiqProvider.js";
import { advance } from "./testing/renderInWorld.js";
import { createSandboxWorld } from "./testing/sandboxWorld.js";
import { useConnections } from "./useConnections.js";
import { useConsent } from "./useConsent.js";
import { useJobProgress } from "./useJobProgress.js";

/** An app with a query client of its own around the kit, and queries of its own inside of it. */
async function openApp() {
  const world = createSandboxWorld();
  const jobId = await world.startJob();
  const mine = new QueryClient();
  const clients = new Set<QueryClient>();
  const drawn: string[] = [];
  function Page() {
    clients.add(useQueryClient());
    const own = useQuery({ queryKey: ["own"], queryFn: () => Promise.resolve("the app's") });
    const states = [
      useConsent().status,
      useConnections().status,
      useJobProgress({ jobId, kind: "refresh" }).status,
    ];
    drawn.push([own.data ?? "", ...states].join(" "));
    return null;
  }
  const { unmount } = render(
    <QueryClientProvider client={mine}>
      <BasiqProvider {...world.provider}>
        <Page />
      </BasiqProvider>
    </QueryClientProvider>,
  );
  await advance(world, 60_000);
  return { world, mine, clients, drawn, unmount };
}

describe("an app with a query client of its own", () => {
  it("finds it below the provider too: it is never shadowed", async () => {
    const { mine, clients, drawn } = await openApp();
    expect([...clients]).toEqual([mine]);
    expect(drawn.at(-1)).toBe("the app's active ready succeeded");
  });

  it("finds nothing of the kit's in it: no devtools and no persister see a person's bank", async () => {
    const { mine } = await openApp();
    expect(
      mine
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ).toEqual([["own"]]);
    expect(mine.getMutationCache().getAll()).toEqual([]);
  });

  it("keeps its queries when the kit forgets a person", async () => {
    const { world, mine, unmount } = await openApp();
    unmount();
    await advance(world, 1_000);
    expect(mine.getQueryData(["own"])).toBe("the app's");
  });
});
