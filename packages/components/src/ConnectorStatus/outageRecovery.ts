import type { UseConnectorStatusOptions } from "@basiq-kit/hooks";
import type { ComponentType, ReactNode } from "react";

/** What a component is given that stands where a bank's major outage is shown. */
export interface OutageRecoveryProps extends UseConnectorStatusOptions {
  /** The bank's name. @default the connector's */
  readonly institutionName?: string | undefined;
  /** What says that there is an outage. @default nothing: it is said elsewhere */
  readonly children?: ReactNode;
}

/**
 * Lets a person ask to be notified when a bank is back: `InstitutionRecovery`, or a component of the app's own. It is
 * passed in, so that an app which doesn't offer that doesn't load it.
 */
export type OutageRecovery = ComponentType<OutageRecoveryProps>;
