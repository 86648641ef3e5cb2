"use client";

import type { ConnectorState, UseConnectorStatusResult } from "@basiq-kit/hooks";
import { StageBadge } from "./StageBadge.js";
import { StageNotice } from "./StageNotice.js";
import { StatusBadge } from "./StatusBadge.js";
import { StatusNotice } from "./StatusNotice.js";
import { StatusSpace } from "./StatusSpace.js";
import { withClass } from "../ui/withClass.js";

export interface ConnectorStatusViewProps {
  /** The result of `useConnectorStatus`. */
  readonly connector: UseConnectorStatusResult;
  /**
   * A `badge` is a word or two beside the bank's name; a `notice` says what happens at the bank and
   * what that means for the person, and is nothing while the bank works, unless its connector isn't live yet.
   * @default "badge"
   */
  readonly presentation?: "badge" | "notice" | undefined;
  /** The bank's name. @default the connector's */
  readonly institutionName?: string | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws how well a bank can be reached. An error counts as unknown, which
 * is no reason to worry anyone.
 *
 * @example
 * <ConnectorStatusView connector={useConnectorStatus({ institutionId, method: "web" })} />
 */
export function ConnectorStatusView(props: ConnectorStatusViewProps) {
  const { presentation = "badge", className, connector } = props;
  const content = presentation === "badge" ? badge(connector) : notice(props);
  if (content === undefined) return null;
  const Root = presentation === "badge" ? "span" : "div";
  return (
    <Root className={withClass("bk", className)} data-status={connector.status}>
      {content}
    </Root>
  );
}

function badge(connector: UseConnectorStatusResult) {
  switch (connector.status) {
    case "loading":
      return <StatusSpace />;
    case "error":
      return <StatusBadge status="unknown" />;
    case "operational":
    case "unknown":
    case "degraded":
    case "partial-outage":
    case "major-outage":
    case "maintenance":
      return (
        <span className="bk-status">
          <StatusBadge status={connector.status} />
          <StageBadge stage={connector.stage} />
        </span>
      );
    default:
      return connector satisfies never;
  }
}

function notice({ connector, institutionName }: ConnectorStatusViewProps) {
  switch (connector.status) {
    case "loading":
    case "error":
      return undefined;
    case "operational":
    case "unknown":
    case "degraded":
    case "partial-outage":
    case "major-outage":
    case "maintenance":
      return noticeOf(connector, institutionName ?? connector.institution.name);
    default:
      return connector satisfies never;
  }
}

function noticeOf({ status, stage }: ConnectorState, bank: string) {
  const isWorking = status === "operational" || status === "unknown";
  const isEarly = stage === "alpha" || stage === "beta";
  if (isWorking && !isEarly) return undefined;
  return (
    <>
      {!isWorking && <StatusNotice status={status} bank={bank} />}
      {isEarly && <StageNotice stage={stage} bank={bank} />}
    </>
  );
}
