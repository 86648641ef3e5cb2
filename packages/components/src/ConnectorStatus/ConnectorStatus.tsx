"use client";

import { useConnectorStatus, type UseConnectorStatusOptions } from "@basiq-kit/hooks";
import { ConnectorStatusView, type ConnectorStatusViewProps } from "./ConnectorStatusView.js";

export interface ConnectorStatusProps
  extends UseConnectorStatusOptions, Omit<ConnectorStatusViewProps, "connector"> {}

/**
 * Says how well a bank can be reached now: beside its name, or before a person starts something that
 * is likely to fail.
 *
 * @example
 * <ConnectorStatus institutionId="AU00000" method="web" presentation="notice" />
 */
export function ConnectorStatus({ institutionId, method, ...rest }: ConnectorStatusProps) {
  const connector = useConnectorStatus({ institutionId, method });
  return <ConnectorStatusView {...rest} connector={connector} />;
}
