"use client";

import type { UseConnectorStatusResult } from "@basiq-kit/hooks";
import { StatusBadge } from "./StatusBadge.js";
import { StatusNotice } from "./StatusNotice.js";
import { StatusSpace } from "./StatusSpace.js";
import { withClass } from "../ui/withClass.js";

export interface ConnectorStatusViewProps {
  /** The result of `useConnectorStatus`. */
  readonly connector: UseConnectorStatusResult;
  /**
   * A `badge` is a word or two beside the bank's name; a `notice` says what happens at the bank and
   * what that means for the person, and is nothing while the bank works. @default "badge"
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

function badge({ status }: UseConnectorStatusResult) {
  if (status === "loading") return <StatusSpace />;
  return <StatusBadge status={status === "error" ? "unknown" : status} />;
}

function notice({ connector, institutionName }: ConnectorStatusViewProps) {
  switch (connector.status) {
    case "loading":
    case "error":
    case "operational":
    case "unknown":
      return undefined;
    case "degraded":
    case "partial-outage":
    case "major-outage":
    case "maintenance":
      return (
        <StatusNotice
          status={connector.status}
          bank={institutionName ?? connector.institution.name}
        />
      );
    default:
      return connector satisfies never;
  }
}
