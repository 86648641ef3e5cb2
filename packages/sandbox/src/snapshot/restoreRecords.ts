import type { Records } from "../world/records.js";
import type { SandboxState } from "./sandboxState.js";

/** The records in a state. */
export function restoreRecords(state: SandboxState): Records {
  return {
    smartCache: state.smartCache,
    users: byId(state.users),
    consents: byId(state.consents),
    connections: byId(state.connections),
    jobs: byId(state.jobs),
    connectorStatuses: new Map(
      state.connectorStatuses.map(({ institutionId, status }) => [institutionId, status]),
    ),
    authLinks: byId(state.authLinks),
    reports: byId(state.reports),
    webhooks: byId(state.webhooks),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
