import { type BasiqError, type UseInstitutionRecoveryResult, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { bellIcon } from "../ui/icons.js";
import { institutionRecoveryWords } from "./institutionRecoveryWords.js";
import { RecoveryError } from "./RecoveryError.js";
import { askErrorWords, cancelErrorWords } from "./recoverySentences.js";

export interface RecoveryOfferProps {
  readonly recovery: UseInstitutionRecoveryResult;
  readonly bank: string;
}

/** During an outage: the button that asks to be notified, and afterwards the promise. */
export function RecoveryOffer({ recovery, bank }: RecoveryOfferProps) {
  const copy = useCopy(institutionRecoveryWords);
  const error = errorIn(recovery);
  const next = useNextTry(error);
  switch (recovery.status) {
    case "loading":
    case "error":
    case "no-outage":
    case "recovered":
      return null;
    case "idle":
    case "asking":
    case "failed": {
      const busy = recovery.status === "asking";
      return (
        <>
          {error !== undefined && (
            <RecoveryError error={error} next={next}>
              {askErrorWords(error, next, copy)}
            </RecoveryError>
          )}
          {next.type === "now" && (
            <Button busy={busy} onClick={() => !busy && void recovery.notify()}>
              <Icon icon={bellIcon} />
              <span>{copy.recovery.ask(bank)}</span>
            </Button>
          )}
        </>
      );
    }
    case "waiting":
      return (
        <>
          {error !== undefined && (
            <RecoveryError error={error} next={next}>
              {cancelErrorWords(error, next, copy)}
            </RecoveryError>
          )}
          <div className="bk-recovery__promise">
            <p className="bk-text">
              <Icon icon={bellIcon} />
              <span>{copy.recovery.waiting[recovery.notifiedBy](bank)}</span>
            </p>
            {next.type === "now" && (
              <Button
                variant="quiet"
                busy={recovery.isCancelling}
                onClick={() => !recovery.isCancelling && void recovery.cancel()}
              >
                {copy.recovery.stop}
              </Button>
            )}
          </div>
        </>
      );
    default:
      return recovery satisfies never;
  }
}

function errorIn(recovery: UseInstitutionRecoveryResult): BasiqError | undefined {
  switch (recovery.status) {
    case "failed":
      return recovery.error;
    case "waiting":
      return recovery.cancelError;
    case "loading":
    case "error":
    case "no-outage":
    case "idle":
    case "asking":
    case "recovered":
      return undefined;
    default:
      return recovery satisfies never;
  }
}
