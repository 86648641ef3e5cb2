"use client";

import {
  type StepDurations,
  useConsentRedirect,
  type UseConsentRedirectOptions,
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
      | "canRefresh"
      | "presentation"
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
  /** The connector's status, where it is known: during a major outage nobody is told to retry. */
  readonly connectorStatus?: string | undefined;
  /** Told once how a refresh ended. */
  readonly onFinished?: ((outcome: RefreshOutcome) => void) | undefined;
}

/**
 * A refresh in one piece: its button, its job, what the bank asks on the way, and its outcome with
 * what helps.
 *
 * @example
 * <RefreshFlow connectionId={connection.connectionId} institutionName={connection.institution?.name}
 *   canRefresh={connection.canRefresh} />
 */
export function RefreshFlow(props: RefreshFlowProps) {
  // Nothing of one connection's refresh is true of another's.
  return <OneRefresh key={props.connectionId} {...props} />;
}

function OneRefresh(props: RefreshFlowProps) {
  const { connectionId, returnTo, onBeforeRedirect, stats, connectorStatus, ...rest } = props;
  const { onFinished, actions, ...view } = rest;
  const flow = useRefreshFlow({ connectionId });
  const { refresh } = flow;
  const [isStartedHere, setStartedHere] = useState(false);
  const way = {
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(onBeforeRedirect === undefined ? {} : { onBeforeRedirect }),
  };
  const mend = useConsentRedirect({ connectionId, ...way });
  const consent = useConsentRedirect(way);

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
      redirect={mend.status === "idle" ? consent : mend}
      actions={{
        "update-credentials": mend.redirect,
        "give-consent": consent.redirect,
        ...actions,
      }}
      onFinished={onFinished}
    />
  );
}
