import { render } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { BasiqProvider } from "./BasiqProvider.js";
import { advance } from "./testing/renderInWorld.js";
import { createSandboxWorld, type SandboxWorld } from "./testing/sandboxWorld.js";
import { useJobProgress } from "./useJobProgress.js";
import { useMfaChallenge } from "./useMfaChallenge.js";
import { useRefreshConnection } from "./useRefreshConnection.js";

function createApp(world: SandboxWorld, jobId: string) {
  function Statuses() {
    const job = useJobProgress({ jobId, kind: "refresh" });
    const mfa = useMfaChallenge({ jobId });
    const refresh = useRefreshConnection({ connectionId: world.connection.id });
    return <p>{[job.status, mfa.status, refresh.status].join(" ")}</p>;
  }
  return function App() {
    return (
      <BasiqProvider {...world.provider}>
        <Statuses />
      </BasiqProvider>
    );
  };
}

describe("BasiqProvider: on a server", () => {
  it("renders loading states, without network requests or timers", async () => {
    const world = createSandboxWorld();
    const App = createApp(world, await world.startJob());
    expect(renderToString(<App />)).toBe("<p>loading loading idle</p>");
    await world.clock.advance(60_000);
    expect(world.network.requests).toEqual([]);
    expect(world.clock.waiting()).toBe(0);
  });

  it("is hydrated by the browser without a mismatch, and goes on from there", async () => {
    const world = createSandboxWorld();
    const App = createApp(world, await world.startJob());
    const container = document.createElement("div");
    container.innerHTML = renderToString(<App />);
    const complaints = vi.spyOn(console, "error");
    render(<App />, { container, hydrate: true });
    expect(complaints).not.toHaveBeenCalled();
    await advance(world, 60_000);
    expect(container.textContent).toBe("succeeded none idle");
    complaints.mockRestore();
  });
});
