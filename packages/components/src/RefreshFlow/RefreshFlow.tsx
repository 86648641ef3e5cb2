"use client";

import {
  type StepDurations,
  useConsentRedirect,
  type UseConsentRedirectOptions,
  type UseJobProgressOptions,
} from "@basiq-kit/hooks";
import { useState } from "react";
import { RefreshFlowView, type RefreshFlowViewProps } from "./RefreshFlowView.js";
import { StartedRefresh } from "./StartedRefresh.js";
import type { RefreshOutcome } from "./useOutcome.js";
import { useRefreshFlow } from "./useRefreshFlow.js";

export interface RefreshFlowProps
  extends
    Pick<
      RefreshFlowViewProps,
      | "institutionName"
      | "isNameLoading"
      | "institution"
      | "logoHosts"
      | "canRefresh"
      | "failure"
      | "presentation"
      | "came"
      | "nextUpdate"
      | "actions"
      | "references"
      | "headingLevel"
      | "className"
    >,
    Pick<UseConsentRedirectOptions, "returnTo" | "onBeforeRedirect"> {
  /** The connection's id at Basiq. */
  readonly connectionId: string;
  /** The institution's usual milliseconds per step. @default unknown: no time left is promised */
  readonly stats?: StepDurations | undefined;
  /** The connector's status, where it is known: during a major outage nobody is advised to retry. */
  readonly connectorStatus?: string | undefined;
  /** How the connection reaches its bank: open banking has no sign-in details to update. @default unknown */
  readonly method?: UseJobProgressOptions["method"];
  /** Called once, with how a refresh ended. */
  readonly onFinished?: ((outcome: RefreshOutcome) => void) | undefined;
}

/**
 * A refresh in one component: its button, its job, what the bank asks during it, and its outcome with
 * the action that helps.
 *
 * @example
 * <RefreshFlow connectionId={connection.connectionId}
 *   institutionName={connection.institution?.name} institution={connection.institution}
 *   canRefresh={connection.canRefresh} failure={connection.failure} />
 */
export function RefreshFlow(props: RefreshFlowProps) {
  // A new key for each connection, so that no state of one shows on another.
  return <OneRefresh key={props.connectionId} {...props} />;
}

function OneRefresh(props: RefreshFlowProps) {
  const { connectionId, returnTo, onBeforeRedirect, stats, connectorStatus, method, ...rest } =
    props;
  const { onFinished, actions, ...view } = rest;
  const flow = useRefreshFlow({ connectionId });
  const { refresh } = flow;
  const [isStartedHere, setStartedHere] = useState(false);
  const roundTrip = {
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(onBeforeRedirect === undefined ? {} : { onBeforeRedirect }),
  };
  const repair = useConsentRedirect({ connectionId, ...roundTrip });
  const consent = useConsentRedirect(roundTrip);

  function start() {
    setStartedHere(true);
    void refresh.refresh();
  }

  const common = { ...view, refresh, takesFocus: isStartedHere, onStart: start };
  if (flow.status !== "following") return <RefreshFlowView {...common} />;
  return (
    <StartedRefresh
      {...common}
      jobId={flow.jobId}
      stats={stats}
      connectorStatus={connectorStatus}
      method={method}
      redirect={repair.status === "idle" ? consent : repair}
      actions={{
        "update-credentials": repair.redirect,
        reauthorise: repair.redirect,
        "give-consent": consent.redirect,
        ...actions,
      }}
      onFinished={onFinished}
    />
  );
}
