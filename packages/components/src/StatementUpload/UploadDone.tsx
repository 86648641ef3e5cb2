import type { ReactNode } from "react";
import { Button } from "../ui/Button.js";
import { doneIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import type { UploadCopy } from "./statementUploadWords.js";

export interface UploadDoneProps {
  /** The connection that the statement became, if it is known. */
  readonly connectionId: string | undefined;
  readonly words: UploadCopy;
  readonly onContinue: ((connectionId: string | undefined) => void) | undefined;
  readonly renderNext: ((connectionId: string | undefined) => ReactNode) | undefined;
  readonly onAnother: () => void;
}

/** What came of a statement that was read, and where the app leads from here. */
export function UploadDone(props: UploadDoneProps) {
  const { connectionId, words, onContinue, renderNext, onAnother } = props;
  const next = onContinue && (
    <Button variant="primary" onClick={() => onContinue(connectionId)}>
      {words.goOn}
    </Button>
  );
  return (
    <Note
      tone="positive"
      icon={doneIcon}
      text={words.done}
      actions={
        <>
          {renderNext ? renderNext(connectionId) : next}
          <Button onClick={onAnother}>{words.another}</Button>
        </>
      }
    />
  );
}
