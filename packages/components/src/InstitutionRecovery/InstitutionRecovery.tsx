"use client";

import {
  useConnectorStatus,
  useInstitutionRecovery,
  type UseInstitutionRecoveryOptions,
} from "@basiq-kit/hooks";
import {
  InstitutionRecoveryView,
  type InstitutionRecoveryViewProps,
} from "./InstitutionRecoveryView.js";

export interface InstitutionRecoveryProps
  extends UseInstitutionRecoveryOptions, Omit<InstitutionRecoveryViewProps, "recovery"> {}

/**
 * Offers, while a bank has a major outage, to notify the person when it is back, and says so when it is. Otherwise it
 * draws only what is inside of it. Its words promise no more than the app's server keeps (`recoveries` of
 * `createBasiqServer`): without that, the page must stay open.
 *
 * @example
 * <InstitutionRecovery institutionId="AU00000" method="web" onTryAgain={refresh}>
 *   <ConnectorStatus institutionId="AU00000" method="web" presentation="notice" />
 * </InstitutionRecovery>
 */
export function InstitutionRecovery(props: InstitutionRecoveryProps) {
  const { institutionId, method, ...rest } = props;
  const recovery = useInstitutionRecovery({ institutionId, method });
  // The same request, which is sent once.
  const connector = useConnectorStatus({ institutionId, method });
  const name = "institution" in connector ? connector.institution.name : undefined;
  return (
    <InstitutionRecoveryView
      {...rest}
      recovery={recovery}
      institutionName={rest.institutionName ?? name}
    />
  );
}
