import type {
  ConnectionState,
  UseConsentRedirectResult,
  UseDeleteConnectionResult,
  UsePurgeConnectionResult,
} from "@basiq-kit/hooks";
import { type ReactNode, useState } from "react";
import { Disclosure } from "../ui/Disclosure.js";
import { bankOf } from "./connectionSentences.js";
import { DisconnectDialog } from "./DisconnectDialog.js";
import { MoreItems } from "./MoreItems.js";
import { PurgeDialog } from "./PurgeDialog.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface ConnectionMoreProps {
  readonly connection: ConnectionState;
  readonly appName: string;
  readonly afterWithdrawal: string;
  readonly update: UseConsentRedirectResult | undefined;
  readonly purge: UsePurgeConnectionResult | undefined;
  readonly deletion: UseDeleteConnectionResult | undefined;
  readonly onPurged: () => void;
  readonly onDisconnected: () => void;
  /** The button that brings newer data, which is always in sight. */
  readonly refresh: ReactNode;
  /** Why the refresh button can't be pressed, or isn't there. */
  readonly reason: ReactNode;
}

/** The rarer actions of a connection, behind one button; those that can't be undone ask for confirmation. */
export function ConnectionMore(props: ConnectionMoreProps) {
  const { connection, appName, afterWithdrawal, onPurged, onDisconnected, refresh, reason } = props;
  const copy = useCopy(connectionCardWords);
  const [asked, setAsked] = useState<"purge" | "disconnect">();
  const { connectionId, status } = connection;
  const words = copy.connection;
  const bank = bankOf(connection, copy);
  const works = status === "active" || status === "expiring";
  const update = isUpdatable(connection) ? props.update : undefined;
  // What was never fetched, or is deleted already, can neither stay nor be deleted.
  const hasData = connection.freshness !== "never" && connection.freshness !== "purged";
  const purge = works && hasData ? props.purge : undefined;
  const { deletion } = props;

  function close() {
    purge?.reset();
    deletion?.reset();
    setAsked(undefined);
  }

  if (update === undefined && purge === undefined && deletion === undefined)
    return (
      (refresh || reason) && (
        <div>
          {refresh && <div className="bk-actions">{refresh}</div>}
          {reason}
        </div>
      )
    );
  return (
    <>
      <Disclosure
        label={words.more}
        accessibleName={words.moreOf(bank)}
        before={refresh}
        below={reason}
      >
        <MoreItems
          method={connection.method}
          update={update}
          onPurge={purge && (() => setAsked("purge"))}
          onDisconnect={deletion && (() => setAsked("disconnect"))}
        />
      </Disclosure>
      {asked === "purge" && purge !== undefined && (
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
          bank={bank}
          appName={appName}
          afterWithdrawal={afterWithdrawal}
          hasData={hasData}
          wasFetched={connection.freshness !== "never"}
          canPurge={purge !== undefined}
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

const LEADS_THERE: ReadonlySet<ConnectionState["recommendedAction"]> = new Set([
  "update-credentials",
  "sign-in-again",
  "reauthorise",
]);

/** Changes the sign-in details or the choice of accounts, unless the card recommends that already. */
function isUpdatable({ method, status, recommendedAction }: ConnectionState): boolean {
  if (method !== "web" && method !== "openbanking") return false;
  if (LEADS_THERE.has(recommendedAction)) return false;
  return status === "active" || status === "invalid";
}
