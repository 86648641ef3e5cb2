import { type RemovalState, useNextTry } from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { Announcer } from "../ui/Announcer.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import type { ConsentTerms } from "./consentTerms.js";
import { notStoppedWords } from "./notStoppedWords.js";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";

export interface WithdrawDialogProps {
  readonly terms: ConsentTerms;
  readonly connections: number | undefined;
  readonly withdrawal: RemovalState;
  readonly onWithdraw: () => void;
  readonly onCancel: () => void;
}

/** The one question before a consent ends: what goes with it, and a button that says so. */
export function WithdrawDialog(props: WithdrawDialogProps) {
  const { terms, connections, withdrawal, onWithdraw, onCancel } = props;
  const copy = useCopy(consentCardWords);
  const words = copy.consent;
  const { appName, contact, afterWithdrawal, serviceLoss } = terms;
  const next = useNextTry(errorOf(withdrawal));
  const busy = withdrawal.status === "requesting";
  return (
    <ConfirmDialog
      title={words.stopTitle(appName)}
      confirm={busy ? words.stopping : words.stopNow(connections)}
      cancel={words.notNow}
      danger
      busy={busy}
      problem={withdrawal.status === "error" ? notStoppedWords(next, copy, contact) : undefined}
      next={next}
      onConfirm={onWithdraw}
      onCancel={onCancel}
    >
      <p className="bk-text">{words.consequence(connections)}</p>
      <p className="bk-text">
        <bdi>{afterWithdrawal}</bdi>
      </p>
      {serviceLoss !== undefined && (
        <p className="bk-text">
          <bdi>{serviceLoss}</bdi>
        </p>
      )}
      <p className="bk-meta">{words.howToStop(contact)}</p>
      <Announcer message={busy ? words.stopping : ""} />
    </ConfirmDialog>
  );
}
