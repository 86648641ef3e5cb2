import type { Core } from "../world/core.js";
import type { SandboxState } from "./sandboxState.js";

/** A copy of the world as JSON, which later changes don't affect. */
export function exportState({ clock, seed, ids, records }: Core): SandboxState {
  return structuredClone({
    format: "basiq-kit/sandbox",
    version: 1,
    seed,
    now: clock.now(),
    ids: ids.position(),
    smartCache: records.smartCache,
    users: [...records.users.values()],
    consents: [...records.consents.values()],
    connections: [...records.connections.values()],
    jobs: [...records.jobs.values()],
    connectorStatuses: [...records.connectorStatuses].map(([institutionId, status]) => ({
      institutionId,
      status,
    })),
    authLinks: [...records.authLinks.values()],
    reports: [...records.reports.values()],
    webhooks: [...records.webhooks.values()],
  });
}
