import { render } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { BasiqProvider } from "../BasiqProvider.js";
import { advance } from "../testing/renderInWorld.js";
import { createSandboxWorld } from "../testing/sandboxWorld.js";
import { useConnections } from "../useConnections.js";
import { useConnectors } from "../useConnectors.js";
import { useConnectorStatus } from "../useConnectorStatus.js";
import { useConsent } from "../useConsent.js";
import { useDeleteConnection } from "../useDeleteConnection.js";
import { useInstitutionRecovery } from "../useInstitutionRecovery.js";
import { useJobProgress } from "../useJobProgress.js";
import { useJobsCheckup } from "../useJobsCheckup.js";
import { useMfaChallenge } from "../useMfaChallenge.js";
import { useRefreshConnection } from "../useRefreshConnection.js";

/** An app that shows the status of most hooks, and a job that is under way. */
async function createApp() {
  const world = createSandboxWorld();
  const jobId = await world.startJob();
  function Statuses() {
    const all = [
      useConsent(),
      useConnections(),
      useConnectors({ search: "hooli" }),
      useConnectorStatus({ institutionId: "AU00000", method: "web" }),
      useInstitutionRecovery({ institutionId: "AU00000", method: "web" }),
      useJobsCheckup(),
      useDeleteConnection(),
      useRefreshConnection({ connectionId: world.connection.id }),
      useJobProgress({ jobId, kind: "refresh" }),
      useMfaChallenge({ jobId }),
    ];
    return <p>{all.map(({ status }) => status).join(" ")}</p>;
  }
  const App = () => (
    <BasiqProvider {...world.provider}>
      <Statuses />
    </BasiqProvider>
  );
  return { world, App };
}

// That each hook starts nothing on a server is in everyHookOnServer.test.tsx.
describe("BasiqProvider: a page that a server rendered", () => {
  it("is hydrated by the browser without a mismatch, and goes on from there", async () => {
    const { world, App } = await createApp();
    const container = document.createElement("div");
    container.innerHTML = renderToString(<App />);
    const loading = "loading loading loading loading loading loading idle idle loading loading";
    expect(container.textContent).toBe(loading);
    const complaints = vi.spyOn(console, "error");
    render(<App />, { container, hydrate: true });
    expect(complaints).not.toHaveBeenCalled();
    await advance(world, 60_000);
    expect(container.textContent).toBe(
      "active ready ready operational no-outage clear idle idle succeeded none",
    );
    complaints.mockRestore();
  });

  it("fetches each resource once for all hooks together: four lists and one bank", async () => {
    const { world, App } = await createApp();
    render(<App />);
    await advance(world, 1_000);
    const paths = world.network.requests.map(({ url }) => url.replace("/api/basiq/", ""));
    expect(paths.filter((path) => !path.startsWith("jobs/")).toSorted()).toEqual([
      "connections",
      "connectors",
      "connectors/AU00000/web",
      "consents",
      "jobs",
    ]);
  });
});
