"use client";

import { useConnectorStatus, type UseConnectorStatusOptions } from "@basiq-kit/hooks";
import type { OutageRecovery } from "./outageRecovery.js";
import { ConnectorStatusView, type ConnectorStatusViewProps } from "./ConnectorStatusView.js";

export interface ConnectorStatusProps
  extends UseConnectorStatusOptions, Omit<ConnectorStatusViewProps, "connector"> {
  /**
   * Offers below a notice, in a major outage, to say when it is over: pass `InstitutionRecovery`, or your own. A badge
   * has no room for it.
   * @default nothing is offered
   */
  readonly recovery?: OutageRecovery | undefined;
}

/**
 * Says how well a bank can be reached now: beside its name, or before a person starts something that
 * is likely to fail.
 *
 * @example
 * <ConnectorStatus
 *   institutionId="AU00000"
 *   method="web"
 *   presentation="notice"
 *   recovery={InstitutionRecovery}
 * />
 */
export function ConnectorStatus(props: ConnectorStatusProps) {
  const { institutionId, method, recovery: Recovery, ...rest } = props;
  const bank = { institutionId, method };
  const status = <ConnectorStatusView {...rest} connector={useConnectorStatus(bank)} />;
  if (Recovery === undefined || rest.presentation !== "notice") return status;
  return (
    <Recovery {...bank} institutionName={rest.institutionName}>
      {status}
    </Recovery>
  );
}
