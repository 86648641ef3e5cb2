import { render } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { BasiqProvider } from "../BasiqProvider.js";
import { advance } from "../testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConnectors } from "../useConnectors.js";
import { useConnectorStatus } from "../useConnectorStatus.js";
import { useConsent } from "../useConsent.js";
import { useDeleteConnection } from "../useDeleteConnection.js";
import { useJobsCheckup } from "../useJobsCheckup.js";

function createApp(world: SandboxWorld) {
  function Statuses() {
    const all = [
      useConsent(),
      useConnections(),
      useConnectors({ search: "hooli" }),
      useConnectorStatus({ institutionId: "AU00000", method: "web" }),
      useJobsCheckup(),
      useDeleteConnection(),
    ];
    return <p>{all.map(({ status }) => status).join(" ")}</p>;
  }
  return function App() {
    return (
      <BasiqProvider {...world.provider}>
        <Statuses />
      </BasiqProvider>
    );
  };
}

describe("useResource: on a server", () => {
  it("is loading, without network requests or timers", async () => {
    const world = createSandboxWorld();
    const App = createApp(world);
    expect(renderToString(<App />)).toBe("<p>loading loading loading loading loading idle</p>");
    await world.clock.advance(60_000);
    expect(world.network.requests).toEqual([]);
    expect(world.clock.waiting()).toBe(0);
  });

  it("is hydrated by the browser without a mismatch, and goes on from there", async () => {
    const world = createSandboxWorld();
    const App = createApp(world);
    const container = document.createElement("div");
    container.innerHTML = renderToString(<App />);
    const complaints = vi.spyOn(console, "error");
    render(<App />, { container, hydrate: true });
    expect(complaints).not.toHaveBeenCalled();
    await advance(world, 1_000);
    expect(container.textContent).toBe("active ready ready operational clear idle");
    complaints.mockRestore();
  });

  it("fetches each resource once for all hooks together: four lists and one bank", async () => {
    const world = createSandboxWorld();
    const App = createApp(world);
    render(<App />);
    await advance(world, 1_000);
    expect(
      world.network.requests.map(({ url }) => url.replace("/api/basiq/", "")).toSorted(),
    ).toEqual(["connections", "connectors", "connectors/AU00000/web", "consents", "jobs"]);
  });
});
