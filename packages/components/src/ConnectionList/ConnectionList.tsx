"use client";

import { type ConnectionState, useConnections } from "@basiq-kit/hooks";
import { useState } from "react";
import { ConnectionCard, type ConnectionCardProps } from "../ConnectionCard/ConnectionCard.js";
import { bankOf } from "../ConnectionCard/connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "../ConnectionCard/connectionCardWords.js";
import { requireAfterWithdrawal } from "../ui/requireAfterWithdrawal.js";
import { ConnectionListView, type ConnectionListViewProps } from "./ConnectionListView.js";

export interface ConnectionListProps
  extends
    Pick<
      ConnectionListViewProps,
      "title" | "empty" | "expectedCount" | "headingLevel" | "className"
    >,
    Pick<
      ConnectionCardProps,
      | "appName"
      | "afterWithdrawal"
      | "smartCache"
      | "onUploadAgain"
      | "logoHosts"
      | "returnTo"
      | "onBeforeRedirect"
      | "recovery"
    > {
  /**
   * Called with the job that a refresh started, for an app that follows it elsewhere.
   * @default its card follows it
   */
  readonly onRefreshStarted?: ((jobId: string, connection: ConnectionState) => void) | undefined;
  /** Called once a connection has ended. */
  readonly onDisconnected?: ((connection: ConnectionState) => void) | undefined;
}

/**
 * The person's banks, each with everything they can do with it.
 *
 * @example
 * <ConnectionList
 *   appName="Piggy"
 *   afterWithdrawal="We delete our copy within a day."
 *   empty={<ConnectButton />}
 * />
 */
export function ConnectionList(props: ConnectionListProps) {
  const { appName, afterWithdrawal, smartCache, logoHosts, recovery, ...more } = props;
  const { onUploadAgain, returnTo, onBeforeRedirect, onRefreshStarted, onDisconnected, ...rest } =
    more;
  // Before there is a bank, too: an app in development mostly has none.
  requireAfterWithdrawal("ConnectionList", afterWithdrawal);
  const copy = useCopy(connectionCardWords);
  const [announcement, setAnnouncement] = useState("");
  return (
    <ConnectionListView
      {...rest}
      connections={useConnections()}
      announcement={announcement}
      renderCard={(connection, listed) => (
        <ConnectionCard
          {...listed}
          connection={connection}
          appName={appName}
          smartCache={smartCache}
          afterWithdrawal={afterWithdrawal}
          logoHosts={logoHosts}
          recovery={recovery}
          onUploadAgain={onUploadAgain}
          returnTo={returnTo}
          onBeforeRedirect={onBeforeRedirect}
          onRefreshStarted={
            onRefreshStarted && ((jobId: string) => onRefreshStarted(jobId, connection))
          }
          onDisconnected={() => {
            setAnnouncement(copy.connection.disconnected(bankOf(connection, copy)));
            onDisconnected?.(connection);
          }}
        />
      )}
    />
  );
}
