"use client";

import type { ConnectionState, UseConnectionsResult } from "@basiq-kit/hooks";
import { type ReactElement, type ReactNode, useId, useRef } from "react";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "../ConnectionCard/connectionCardWords.js";
import { Announcer } from "../ui/Announcer.js";
import { Disclosure } from "../ui/Disclosure.js";
import { ReadError } from "../ui/ReadError.js";
import { Stale } from "../ui/Stale.js";
import { ConnectionListFoot } from "./ConnectionListFoot.js";
import { ConnectionListSkeleton } from "./ConnectionListSkeleton.js";
import { useFocusAfterRemoval } from "./useFocusAfterRemoval.js";
import { withClass } from "../ui/withClass.js";

export interface ConnectionListViewProps {
  /** The result of `useConnections`. */
  readonly connections: UseConnectionsResult;
  /** Draws one of them, usually a `ConnectionCard`. */
  readonly renderCard: (connection: ConnectionState, props: ListedCardProps) => ReactElement;
  /** The heading. @default the copy's "Your banks" */
  readonly title?: string | undefined;
  /** What to do while there is no bank, usually a `ConnectButton`. @default nothing */
  readonly empty?: ReactNode;
  /** What changed after something the person did; announced, not shown. @default nothing */
  readonly announcement?: string | undefined;
  /** How many rows to keep the place of while they load. @default 2 */
  readonly expectedCount?: number | undefined;
  /** The heading's level in the page; rows are one below. @default 2 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/** What a list passes to its rows. */
export interface ListedCardProps {
  readonly headingLevel: 3 | 4 | 5 | 6;
  /** The list has the surface, and says how its banks are connected. */
  readonly isListed: true;
}

/**
 * Draws a person's connections as rows of one surface, in the order given; those that have ended are folded.
 *
 * Use it when the state comes from elsewhere, or for cards of your own; `ConnectionList` is the one
 * that reads connections by itself.
 *
 * @example
 * <ConnectionListView
 *   connections={useConnections()}
 *   renderCard={(connection, props) => (
 *     <ConnectionCard
 *       {...props}
 *       connection={connection}
 *       appName="Piggy"
 *       afterWithdrawal="We delete our copy within a day."
 *     />
 *   )}
 * />
 */
export function ConnectionListView(props: ConnectionListViewProps) {
  const { connections, renderCard, empty, announcement = "", headingLevel = 2, className } = props;
  const { expectedCount = 2 } = props;
  const copy = useCopy(connectionCardWords);
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  const Heading = `h${headingLevel}` as const;
  const all = connections.status === "ready" ? connections.connections : [];
  const living = all.filter(({ status }) => status !== "ended");
  const ended = all.filter(({ status }) => status === "ended");
  useFocusAfterRemoval(root, living);

  function renderList(shown: readonly ConnectionState[]) {
    return (
      <ul className="bk-connections__rows">
        {shown.map((one) => (
          <li key={one.connectionId} data-connection={one.connectionId}>
            {renderCard(one, {
              headingLevel: (headingLevel + 1) as ListedCardProps["headingLevel"],
              isListed: true,
            })}
          </li>
        ))}
      </ul>
    );
  }

  return (
    <section
      ref={root}
      className={withClass("bk bk-connections", className)}
      data-status={connections.status}
      aria-labelledby={titleId}
    >
      <div className="bk-rows">
        <div className="bk-connections__head">
          {/* Takes the focus when the focused element has been removed. */}
          <Heading id={titleId} className="bk-title" tabIndex={-1}>
            {props.title ?? copy.connection.listTitle}
          </Heading>
          {connections.status === "ready" && connections.refetchError !== undefined && <Stale />}
        </div>
        {connections.status === "loading" && <ConnectionListSkeleton count={expectedCount} />}
        {connections.status === "error" && (
          <div className="bk-connections__instead">
            <ReadError error={connections.error} onRetry={() => void connections.retry()} />
          </div>
        )}
        {connections.status === "ready" &&
          (living.length > 0 ? (
            <>
              {renderList(living)}
              <ConnectionListFoot connections={living} />
            </>
          ) : (
            <div className="bk-connections__instead">
              <p className="bk-text">{copy.connection.none}</p>
              {empty}
            </div>
          ))}
      </div>
      {ended.length > 0 && (
        <Disclosure label={copy.connection.ended(ended.length)}>
          <div className="bk-rows">{renderList(ended)}</div>
        </Disclosure>
      )}
      <Announcer message={announcement} />
    </section>
  );
}
