import { type ConnectionState, type UseConsentRedirectResult, useNextTry } from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { useCopy } from "../copy/useCopy.js";
import { binIcon, fileIcon, leaveIcon, refreshIcon, stopIcon } from "../ui/icons.js";
import { connectionCardWords } from "./connectionCardWords.js";
import { notDoneWords } from "./connectionSentences.js";
import { MoreItem } from "./MoreItem.js";

export interface MoreItemsProps {
  readonly method: ConnectionState["method"];
  readonly update: UseConsentRedirectResult | undefined;
  /** Refreshes; without it there is no such item, and the same for the others. */
  readonly onRefresh: (() => void) | undefined;
  /** Leads to an upload of a newer statement. */
  readonly onUpload: (() => void) | undefined;
  /** Asks whether to delete the data. */
  readonly onPurge: (() => void) | undefined;
  /** Asks whether to end the connection. */
  readonly onDisconnect: (() => void) | undefined;
}

/** What can be done with a connection now, beside its row's action. */
export function MoreItems(props: MoreItemsProps) {
  const { method, update, onRefresh, onUpload, onPurge, onDisconnect } = props;
  const copy = useCopy(connectionCardWords);
  const words = copy.connection;
  const next = useNextTry(errorOf(update));
  return (
    <ul className="bk-connection__more">
      {onUpload !== undefined && (
        <MoreItem icon={fileIcon} onClick={onUpload}>
          {words.uploadAgain}
        </MoreItem>
      )}
      {onRefresh !== undefined && (
        <MoreItem icon={refreshIcon} onClick={onRefresh}>
          {words.refresh}
        </MoreItem>
      )}
      {update !== undefined && (
        <MoreItem
          icon={leaveIcon}
          busy={isLeaving(update)}
          mayTry={next.type === "now"}
          onClick={update.redirect}
          onPrepare={update.prepare}
          problem={
            update.status === "error"
              ? notDoneWords(update.error, next, copy, "open", copy.theBank)
              : undefined
          }
        >
          {method === "openbanking" ? words.chooseAccounts : copy.action.updateCredentials}
        </MoreItem>
      )}
      {onPurge !== undefined && (
        <MoreItem icon={binIcon} onClick={onPurge}>
          {words.purge}
        </MoreItem>
      )}
      {onDisconnect !== undefined && (
        <MoreItem icon={stopIcon} onClick={onDisconnect}>
          {words.disconnect}
        </MoreItem>
      )}
    </ul>
  );
}
