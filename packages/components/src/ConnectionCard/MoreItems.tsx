import { type ConnectionState, type UseConsentRedirectResult, useNextTry } from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { useCopy } from "../copy/useCopy.js";
import { binIcon, leaveIcon, stopIcon } from "../ui/icons.js";
import { connectionCardWords } from "./connectionCardWords.js";
import { notDoneWords } from "./connectionSentences.js";
import { MoreItem } from "./MoreItem.js";

export interface MoreItemsProps {
  readonly method: ConnectionState["method"];
  readonly update: UseConsentRedirectResult | undefined;
  /** Asks whether to delete the data; without it there is no such item. */
  readonly onPurge: (() => void) | undefined;
  /** Asks whether to end the connection; without it there is no such item. */
  readonly onDisconnect: (() => void) | undefined;
}

/** What can be done with a connection now, beside a refresh. */
export function MoreItems({ method, update, onPurge, onDisconnect }: MoreItemsProps) {
  const copy = useCopy(connectionCardWords);
  const words = copy.connection;
  const next = useNextTry(errorOf(update));
  return (
    <ul className="bk-connection__more">
      {update !== undefined && (
        <MoreItem
          icon={leaveIcon}
          busy={isLeaving(update)}
          mayTry={next.type === "now"}
          onClick={update.redirect}
          onPrepare={update.prepare}
          problem={update.status === "error" ? notDoneWords(update.error, next, copy) : undefined}
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
