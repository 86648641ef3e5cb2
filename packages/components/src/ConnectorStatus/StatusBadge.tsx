import type { ConnectorState } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { connectorStatusWords } from "./connectorStatusWords.js";
import { Badge } from "../ui/Badge.js";
import { connectorLook } from "./connectorLook.js";

export interface StatusBadgeProps {
  readonly status: ConnectorState["status"];
}

/** A bank's status in a word or two. */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { connector } = useCopy(connectorStatusWords);
  return <Badge {...connectorLook(status)}>{connector.badge[status]}</Badge>;
}
