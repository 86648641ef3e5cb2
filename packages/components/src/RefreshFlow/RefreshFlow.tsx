"use client";

import {
  type StepDurations,
  useConsentRedirect,
  type UseConsentRedirectOptions,
  useRefreshConnection,
  type UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { useState } from "react";
import { RefreshFlowView, type RefreshFlowViewProps } from "./RefreshFlowView.js";
import { StartedRefresh } from "./StartedRefresh.js";
import type { RefreshOutcome } from "./useOutcome.js";

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
  const refresh = useRefreshConnection({ connectionId });
  const [isStartedHere, setStartedHere] = useState(false);
  const jobId = useFollowedJob(refresh);
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
  if (jobId === undefined) return <RefreshFlowView {...common} />;
  return (
    <StartedRefresh
      {...common}
      jobId={jobId}
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

/** The last job stays in sight while the next one is asked for. */
function useFollowedJob(refresh: UseRefreshConnectionResult): string | undefined {
  const [last, setLast] = useState<string>();
  const jobId = refresh.status === "started" ? refresh.jobId : undefined;
  const followed = refresh.status === "requesting" ? last : jobId;
  if (followed !== last) setLast(followed);
  return followed;
}
