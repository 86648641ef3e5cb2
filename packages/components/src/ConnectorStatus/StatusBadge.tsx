import type { ConnectorState } from "@basiq-kit/hooks";
import { useCopy } from "../copy/CopyProvider.js";
import { connectorEnAU } from "../copy/sections/connector.js";
import { Badge } from "../internal/Badge.js";
import { connectorLook } from "./connectorLook.js";

const ENGLISH = { connector: connectorEnAU };

export interface StatusBadgeProps {
  readonly status: ConnectorState["status"];
}

/** A bank's status in a word or two. */
export function StatusBadge({ status }: StatusBadgeProps) {
  const { connector } = useCopy(ENGLISH);
  return <Badge {...connectorLook(status)}>{connector.badge[status]}</Badge>;
}
