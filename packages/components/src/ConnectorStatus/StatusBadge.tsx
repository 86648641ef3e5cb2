import type { ConnectorState } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { connectorStatusWords } from "./connectorStatusWords.js";
import { Badge } from "../ui/Badge.js";
import { connectorBadge } from "./connectorBadge.js";

export interface StatusBadgeProps {
  readonly status: ConnectorState["status"];
}

/** A bank's status in a word or two. */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { connector } = useCopy(connectorStatusWords);
  return <Badge {...connectorBadge(status)}>{connector.badge[status]}</Badge>;
}
