import { type BasiqError, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { ErrorNote } from "../ui/ErrorNote.js";
import { warningIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { RequestReference } from "../ui/RequestReference.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import { statementUploadWords } from "./statementUploadWords.js";

export interface UploadErrorProps {
  readonly error: BasiqError;
  /** Whether the file may be there although its answer was lost, or can’t be read. */
  readonly mayHaveArrived: boolean;
}

/** A file that couldn't be sent, or nobody knows whether it was. */
export function UploadError({ error, mayHaveArrived }: UploadErrorProps) {
  const copy = useCopy(statementUploadWords);
  const next = useNextTry(error);
  // A file is chosen again below; signing in is offered here.
  const signsIn = useHasRetryButton(next) && next.type === "sign-in";
  const words = copy.upload.mayHaveArrived;
  return mayHaveArrived ? (
    <Note
      role="alert"
      tone="caution"
      icon={warningIcon}
      title={words.what}
      text={words.next}
      foot={<RequestReference error={error} />}
    />
  ) : (
    <ErrorNote role="alert" error={error} actions={signsIn && <RetryButton next={next} />}>
      {readErrorWords(error, next, copy)}
    </ErrorNote>
  );
}
