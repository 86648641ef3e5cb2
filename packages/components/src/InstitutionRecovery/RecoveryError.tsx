import { type BasiqError, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { ErrorNote } from "../ui/ErrorNote.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { institutionRecoveryWords } from "./institutionRecoveryWords.js";
import { recoveryErrorWords } from "./recoverySentences.js";

/** Why it couldn't be asked for. The button to try again is the one that was pressed; signing in is offered here. */
export function RecoveryError({ error }: { readonly error: BasiqError }) {
  const copy = useCopy(institutionRecoveryWords);
  const next = useNextTry(error);
  const signsIn = useHasRetryButton(next) && next.type === "sign-in";
  return (
    <ErrorNote error={error} role="alert" actions={signsIn && <RetryButton next={next} />}>
      {recoveryErrorWords(error, next, copy)}
    </ErrorNote>
  );
}
