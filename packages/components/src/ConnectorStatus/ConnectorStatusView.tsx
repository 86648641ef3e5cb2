"use client";

import type { ConnectorState, UseConnectorStatusResult } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { Reserved } from "../ui/Reserved.js";
import { StageBadge } from "./StageBadge.js";
import { StageNotice } from "./StageNotice.js";
import { StatusBadge } from "./StatusBadge.js";
import { StatusNotice } from "./StatusNotice.js";
import { WorkingNotice } from "./WorkingNotice.js";
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
  /**
   * Holds a notice’s place from the first paint on, so that nothing moves when the answer comes; while the bank works,
   * one quiet line says so there.
   *
   * @default false: it takes no place until there is something to say, and moves what is below when it comes
   */
  readonly reserve?: boolean | undefined;
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
  const { presentation = "badge", className, connector, reserve = false } = props;
  const content = presentation === "badge" ? badge(connector) : place(notice(props), reserve);
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
      return (
        <span className="bk-status">
          <StatusSpace />
        </span>
      );
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

/** A notice, in its place if that is held. */
function place(content: ReactNode, reserve: boolean): ReactNode {
  return reserve ? <Reserved of="outage">{content}</Reserved> : content;
}

function notice({ connector, institutionName, reserve = false }: ConnectorStatusViewProps) {
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
      return noticeOf(connector, institutionName ?? connector.institution.name, reserve);
    default:
      return connector satisfies never;
  }
}

function noticeOf({ status, stage }: ConnectorState, bank: string, reserve: boolean) {
  const isWorking = status === "operational" || status === "unknown";
  const isEarly = stage === "alpha" || stage === "beta";
  if (isWorking && !isEarly) return reserve ? <WorkingNotice bank={bank} /> : undefined;
  return (
    <>
      {!isWorking && <StatusNotice status={status} bank={bank} />}
      {isEarly && <StageNotice stage={stage} bank={bank} />}
    </>
  );
}
