import { type UseDeleteConnectionResult, useNextTry } from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { useState } from "react";
import { Choice } from "../ui/Choice.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { notDoneWords } from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface DisconnectDialogProps {
  readonly connectionId: string;
  readonly bank: string;
  readonly appName: string;
  /** What the app does with its own copy. */
  readonly afterWithdrawal: string;
  /** Whether Basiq holds data of it, or may. */
  readonly hasData: boolean;
  /** Whether the app may have a copy: something was fetched, or may have been. */
  readonly wasFetched: boolean;
  /** Whether the data can be deleted too, which works only while the connection is active. */
  readonly canPurge: boolean;
  readonly deletion: UseDeleteConnectionResult;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks once before a connection ends, with the choice to delete what was collected. */
export function DisconnectDialog(props: DisconnectDialogProps) {
  const { connectionId, bank, appName, afterWithdrawal, hasData, wasFetched } = props;
  const { canPurge, deletion, onDone, onCancel } = props;
  const copy = useCopy(connectionCardWords);
  const words = copy.connection;
  const next = useNextTry(errorOf(deletion));
  const [alsoDelete, setAlsoDelete] = useState(false);
  const isPurged = deletion.status === "error" && deletion.purged;
  // A connection that isn’t there any more isn’t still connected.
  const isGone = errorOf(deletion)?.code === "not-found";
  const mayPurge = canPurge && !isPurged;

  async function confirm() {
    const { status } = await deletion.deleteConnection({
      connectionId,
      confirm: connectionId,
      purgeFirst: mayPurge && alsoDelete,
    });
    if (status === "done") onDone();
  }

  return (
    <ConfirmDialog
      title={words.disconnectTitle(bank)}
      confirm={words.disconnectBank(bank)}
      cancel={words.notNow}
      danger
      busy={deletion.status === "requesting"}
      problemTitle={isPurged && !isGone ? words.purgedOnly(bank) : undefined}
      problem={
        deletion.status === "error"
          ? notDoneWords(deletion.error, next, copy, "disconnect", bank)
          : undefined
      }
      next={next}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p className="bk-text">{words.disconnectWhy(appName, bank)}</p>
      {/* What Basiq does with its copy and what the app does with its own are two facts. */}
      {hasData && !isPurged && (
        <p className="bk-text">
          {mayPurge && alsoDelete ? words.disconnectDeletes(bank) : words.disconnectKeeps(bank)}
        </p>
      )}
      {mayPurge && (
        <Choice checked={alsoDelete} onChange={setAlsoDelete}>
          {words.alsoDelete}
        </Choice>
      )}
      {wasFetched && (
        <p className="bk-text">
          <bdi>{afterWithdrawal}</bdi>
        </p>
      )}
    </ConfirmDialog>
  );
}
