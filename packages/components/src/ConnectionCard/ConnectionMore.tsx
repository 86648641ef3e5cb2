import type {
  ConnectionState,
  UseConsentRedirectResult,
  UseDeleteConnectionResult,
  UsePurgeConnectionResult,
} from "@basiq-kit/hooks";
import { useState } from "react";
import { bankOf } from "./connectionSentences.js";
import { DisconnectDialog } from "./DisconnectDialog.js";
import { type MoreActions, hasDataOf } from "./moreActions.js";
import { MoreItems } from "./MoreItems.js";
import { PurgeDialog } from "./PurgeDialog.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface ConnectionMoreProps {
  readonly connection: ConnectionState;
  readonly appName: string;
  readonly afterWithdrawal: string;
  /** What can be done now. */
  readonly actions: MoreActions;
  /** For the state of a purge that disconnecting may start. */
  readonly purge: UsePurgeConnectionResult | undefined;
  readonly deletion: UseDeleteConnectionResult | undefined;
  readonly update: UseConsentRedirectResult | undefined;
  readonly onPurged: () => void;
  readonly onDisconnected: () => void;
}

/** The rarer actions of a connection, quiet until chosen; those that can't be undone ask for confirmation. */
export function ConnectionMore(props: ConnectionMoreProps) {
  const { connection, appName, afterWithdrawal, actions, onPurged, onDisconnected } = props;
  const { purge, deletion, update } = props;
  const copy = useCopy(connectionCardWords);
  const [asked, setAsked] = useState<"purge" | "disconnect">();
  const { connectionId } = connection;

  function close() {
    purge?.reset();
    deletion?.reset();
    setAsked(undefined);
  }

  return (
    <>
      <MoreItems
        method={connection.method}
        update={actions.update ? update : undefined}
        onRefresh={actions.refresh}
        onUpload={actions.upload}
        onPurge={actions.purge ? () => setAsked("purge") : undefined}
        onDisconnect={actions.disconnect ? () => setAsked("disconnect") : undefined}
      />
      {asked === "purge" && purge !== undefined && actions.purge && (
        <PurgeDialog
          connectionId={connectionId}
          bankName={connection.institution?.name}
          purge={purge}
          onCancel={close}
          onDone={() => {
            close();
            onPurged();
          }}
        />
      )}
      {asked === "disconnect" && deletion !== undefined && (
        <DisconnectDialog
          connectionId={connectionId}
          bank={bankOf(connection, copy)}
          appName={appName}
          afterWithdrawal={afterWithdrawal}
          hasData={hasDataOf(connection)}
          wasFetched={connection.freshness !== "never"}
          canPurge={actions.purge}
          deletion={deletion}
          onCancel={close}
          onDone={() => {
            close();
            onDisconnected();
          }}
        />
      )}
    </>
  );
}
