import { type CanRefresh, useNextTry, type UseRefreshConnectionResult } from "@basiq-kit/hooks";
import { useId } from "react";
import { errorOf } from "../ui/errorOf.js";
import { Button } from "../ui/Button.js";
import { ErrorNote } from "../ui/ErrorNote.js";
import { Icon } from "../ui/Icon.js";
import { infoIcon, phoneIcon, refreshIcon } from "../ui/icons.js";
import { blockedWords, unlessOver } from "./refusalSentences.js";
import { adviceWords, refreshErrorWords } from "./refreshSentences.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { useCopy } from "../copy/useCopy.js";
import { refreshFlowWords } from "./refreshFlowWords.js";

export interface RefreshStartProps {
  readonly refresh: UseRefreshConnectionResult;
  readonly bank: string;
  readonly canRefresh: CanRefresh | undefined;
  readonly onStart: () => void;
}

/** The button that starts a refresh, what to know before it, and why it can't start or didn't. */
export function RefreshStart({ refresh, bank, canRefresh, onStart }: RefreshStartProps) {
  const copy = useCopy(refreshFlowWords);
  const adviceId = useId();
  // A running job is no obstacle: the button follows it.
  const isBlocked = canRefresh?.allowed === false && canRefresh.reason !== "job-running";
  const blocked = isBlocked ? blockedWords(canRefresh, copy, bank) : undefined;
  const advice = blocked ?? adviceWords(canRefresh, copy, bank);
  const busy = refresh.status === "requesting";
  const error = errorOf(refresh);
  const next = useNextTry(error);
  const failed = unlessOver(error, next);
  const mayStart = blocked === undefined && next.type === "now";
  const hasRetryButton = useHasRetryButton(next);
  const reason = canRefresh?.allowed === false ? canRefresh.reason : undefined;
  const isHopeless = reason === "needs-support" || reason === "uploaded-statement";
  const offers = !isHopeless && (next.type === "now" || next.type === "later");
  const asks = canRefresh?.allowed === true && canRefresh.after === undefined;

  function label(): string {
    if (busy) return copy.refresh.asking(bank);
    if (failed !== undefined && mayStart) return copy.action.retry;
    return canRefresh?.allowed === false && blocked === undefined
      ? copy.refresh.follow(bank)
      : copy.refresh.start(bank);
  }

  return (
    <>
      {failed !== undefined && (
        <ErrorNote
          error={failed}
          role="alert"
          actions={next.type === "sign-in" && hasRetryButton && <RetryButton next={next} />}
        >
          {refreshErrorWords(failed, next, copy, bank)}
        </ErrorNote>
      )}
      {offers && (
        <Button
          // It stays in the focus order, so that its reason can be reached.
          aria-disabled={mayStart ? undefined : true}
          busy={busy}
          aria-describedby={advice === undefined ? undefined : adviceId}
          onClick={() => !busy && mayStart && onStart()}
        >
          <Icon icon={refreshIcon} />
          <span>{label()}</span>
        </Button>
      )}
      {advice !== undefined && (
        <p id={adviceId} className="bk-meta bk-refresh__advice">
          <Icon icon={asks ? phoneIcon : infoIcon} />
          <span>{advice}</span>
        </p>
      )}
    </>
  );
}
