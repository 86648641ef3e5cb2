import { useNextTry, type UsePurgeConnectionResult } from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { notDoneWords } from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface PurgeDialogProps {
  readonly connectionId: string;
  /** The bank's own name, where it is known. */
  readonly bankName: string | undefined;
  readonly purge: UsePurgeConnectionResult;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks once before the fetched data is deleted, and says what that means. */
export function PurgeDialog(props: PurgeDialogProps) {
  const { connectionId, bankName, purge, onDone, onCancel } = props;
  const copy = useCopy(connectionCardWords);
  const words = copy.connection;
  const next = useNextTry(errorOf(purge));

  async function confirm() {
    const { status } = await purge.purge({ connectionId, confirm: connectionId });
    if (status === "done") onDone();
  }

  return (
    <ConfirmDialog
      title={words.purgeTitle(bankName)}
      confirm={words.purgeBank(bankName)}
      cancel={words.notNow}
      danger
      busy={purge.status === "requesting"}
      problem={
        purge.status === "error"
          ? notDoneWords(purge.error, next, copy, "purge", bankName ?? copy.theBank)
          : undefined
      }
      next={next}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p className="bk-text">{words.purgeWhy(bankName)}</p>
    </ConfirmDialog>
  );
}
