import { ConnectorStatus, InstitutionRecovery } from "@basiq-kit/components";
import { useConnections } from "@basiq-kit/hooks";

/**
 * Says which of the person's banks have problems now, and in a major outage offers to notify them when it is over; draws
 * nothing if none has.
 */
export function Outages() {
  const banks = useConnections();
  if (banks.status !== "ready") return null;
  const connected = banks.connections.filter(
    ({ status, method }) => status !== "ended" && (method === "web" || method === "openbanking"),
  );
  const connectors = new Map(
    connected.flatMap(({ institutionId, method }) =>
      institutionId === undefined || method === "other"
        ? []
        : [[`${institutionId} ${method}`, { institutionId, method }] as const],
    ),
  );
  return [...connectors].map(([key, connector]) => (
    <ConnectorStatus
      key={key}
      {...connector}
      presentation="notice"
      recovery={InstitutionRecovery}
    />
  ));
}
