import { type BasiqError, type CheckupItem, useNextTry } from "@basiq-kit/hooks";
import { bankWords, start } from "../copy/bankName.js";
import { useCopy } from "../copy/useCopy.js";
import { actionButton, type FailureActions } from "../failures/actionButton.js";
import { shortFailureOf } from "../failures/shortFailureWords.js";
import { triedFrom } from "../failures/triedFrom.js";
import { BankMark } from "../ui/BankMark.js";
import { BankRow } from "../ui/BankRow.js";
import { HeldWords } from "../ui/HeldWords.js";
import { alertIcon } from "../ui/icons.js";
import { RowState } from "../ui/RowState.js";
import { useOpenRow } from "../ui/useOpenRow.js";
import { isBlocked } from "./checkupNext.js";
import { CheckupAction } from "./CheckupAction.js";
import { CheckupDetails } from "./CheckupDetails.js";
import { jobsCheckupWords } from "./jobsCheckupWords.js";

export interface CheckupRowProps {
  readonly item: CheckupItem;
  readonly actions: FailureActions | undefined;
  readonly onDismiss: ((item: CheckupItem) => void) | undefined;
  readonly logoHosts: readonly string[] | undefined;
  /** Whether the action that was pressed is running. */
  readonly busy?: boolean;
  /** Why the action that was pressed failed. */
  readonly problem?: BasiqError | undefined;
}

/** One bank: what is wrong in a line, and one button for it; when, why and what to do besides opens below. */
export function CheckupRow(props: CheckupRowProps) {
  const { item, actions, onDismiss, logoHosts, busy = false, problem } = props;
  const copy = useCopy(jobsCheckupWords);
  const { institution, isInstitutionLoading, guidance } = item;
  const bank = bankWords(
    { institutionName: institution?.name, isNameLoading: isInstitutionLoading },
    copy,
  );
  const nextTry = useNextTry(problem);
  const button =
    nextTry.type === "now" && !isBlocked(item)
      ? actionButton(guidance, actions, copy.action)
      : undefined;
  const [isOpen, toggle] = useOpenRow(false, problem === undefined ? [] : ["failed"]);
  const short = shortFailureOf(guidance, copy.failureShort);
  const from = triedFrom(item, item.canRefresh, copy);
  return (
    <li className="bk-checkup__item">
      <BankRow
        mark={
          <BankMark institution={institution} isLoading={isInstitutionLoading} hosts={logoHosts} />
        }
        translate={institution === undefined ? undefined : "no"}
        name={isInstitutionLoading ? <HeldWords words={bank} /> : start(bank)}
        state={
          <RowState tone="caution" icon={alertIcon}>
            {from === undefined ? short : `${short}. ${copy.action.retryFrom(from)}`}
          </RowState>
        }
        action={
          button && (
            <CheckupAction
              label={button.label}
              name={copy.checkup.actionFor(button.label, bank)}
              busy={busy}
              isHeld={isInstitutionLoading}
              onClick={button.act}
            />
          )
        }
        isHeld={isInstitutionLoading}
        details={
          isInstitutionLoading
            ? undefined
            : {
                label: copy.checkup.detailsOf(bank),
                isOpen,
                onToggle: toggle,
                content: (
                  <CheckupDetails
                    item={item}
                    bank={bank}
                    hasButton={button !== undefined}
                    problem={problem}
                    onDismiss={onDismiss}
                  />
                ),
              }
        }
      />
    </li>
  );
}
