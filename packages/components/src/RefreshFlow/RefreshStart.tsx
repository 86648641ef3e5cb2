import { type CanRefresh, useNextTry, type UseRefreshConnectionResult } from "@basiq-kit/hooks";
import { type ReactNode, useId } from "react";
import { errorOf } from "../ui/errorOf.js";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { infoIcon, phoneIcon, refreshIcon } from "../ui/icons.js";
import { blockedWords, unlessOver } from "./refusalSentences.js";
import { adviceWords, refreshErrorWords } from "./refreshSentences.js";
import { References } from "../ui/References.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { useCopy } from "../copy/useCopy.js";
import { refreshFlowWords } from "./refreshFlowWords.js";

export interface RefreshStartProps {
  /** The bank's mark, beside why it can't be refreshed. */
  readonly mark: ReactNode;
  readonly refresh: UseRefreshConnectionResult;
  readonly bank: string;
  readonly canRefresh: CanRefresh | undefined;
  readonly onStart: () => void;
}

/** The button that starts a refresh, what to know before it, and why it can't start or didn't. */
export function RefreshStart(props: RefreshStartProps) {
  const { mark, refresh, bank, canRefresh, onStart } = props;
  const copy = useCopy(refreshFlowWords);
  const adviceId = useId();
  // A running job is no obstacle: the button follows it.
  const isBlocked = canRefresh?.allowed === false && canRefresh.reason !== "job-running";
  const blocked = isBlocked ? blockedWords(canRefresh, copy, bank) : undefined;
  const busy = refresh.status === "requesting";
  const error = errorOf(refresh);
  const next = useNextTry(error);
  const failed = unlessOver(error, next);
  const mayStart = blocked === undefined && next.type === "now";
  const hasRetryButton = useHasRetryButton(next);
  // What the server has just said is newer than what the list says.
  const refusal = failed === undefined ? blocked : refreshErrorWords(failed, next, copy, bank);
  const advice = refusal === undefined ? adviceWords(canRefresh, copy, bank) : undefined;
  const asks = canRefresh?.allowed === true && canRefresh.after === undefined;

  function label(): string {
    if (busy) return copy.refresh.asking(bank);
    if (failed !== undefined && mayStart) return copy.action.retry;
    return canRefresh?.allowed === false && blocked === undefined
      ? copy.refresh.follow(bank)
      : copy.refresh.start(bank);
  }

  return (
    <div className={refusal === undefined ? "bk-refresh__start" : "bk-card bk-refresh__refusal"}>
      {refusal !== undefined && (
        <div className="bk-refresh__why">
          {mark}
          <div role={failed && "alert"}>
            <p className="bk-text">{refusal}</p>
            {/* Nobody needs support where there is a time, or where nothing answered. */}
            {failed?.correlationId !== undefined && failed.retryAt === undefined && (
              <References references={failed} />
            )}
          </div>
        </div>
      )}
      {mayStart && (
        <Button
          key="start"
          variant={refusal === undefined ? "secondary" : "primary"}
          busy={busy}
          aria-describedby={advice === undefined ? undefined : adviceId}
          onClick={() => !busy && onStart()}
        >
          <Icon icon={refreshIcon} />
          <span>{label()}</span>
        </Button>
      )}
      {failed !== undefined && next.type === "sign-in" && hasRetryButton && (
        <RetryButton next={next} />
      )}
      {advice !== undefined && (
        <p id={adviceId} className="bk-meta bk-refresh__advice">
          <Icon icon={asks ? phoneIcon : infoIcon} />
          <span>{advice}</span>
        </p>
      )}
    </div>
  );
}
