import type { Failure, FailureReason, Guidance } from "@basiq-kit/hooks";
import { BankText } from "../ui/BankText.js";
import { StageMeaning } from "./StageMeaning.js";

export interface FailureSaysProps {
  readonly failure: Failure;
  readonly guidance: Guidance;
  readonly bank: string;
}

/** What the bank itself says of a failure, where that is more than its reason, and what its connector's stage adds. */
export function FailureSays({ failure, guidance, bank }: FailureSaysProps) {
  return (
    <>
      {!isOnlyForSupport(guidance) && <BankSays {...{ failure, guidance, bank }} />}
      <StageMeaning bank={bank} stage={guidance.connectorStage} />
    </>
  );
}

/** A bank's own words, or Basiq's. */
export function BankSays({ failure: { detail }, guidance: { reason }, bank }: FailureSaysProps) {
  if (!isForPeople(detail)) return null;
  if (isSaidByBank(reason)) return <BankText bank={bank} text={detail} className="bk-meta" />;
  return (
    <p className="bk-meta">
      <bdi>{detail}</bdi>
    </p>
  );
}

/** Whether a bank's words say the reason once more, so that only support needs them: they are folded with its ids. */
export function isOnlyForSupport({ reason, action }: Guidance): boolean {
  return REPEATED.has(reason) && action.type !== "contact-support";
}

/** "The login or password is incorrect" is all that banks say of these, in English only. */
const REPEATED: ReadonlySet<FailureReason> = new Set(["wrong-credentials", "answer-refused"]);

/** What is wrong with a file or a report says Basiq: no bank was asked. */
function isSaidByBank(reason: FailureReason): boolean {
  return !reason.startsWith("file-") && reason !== "not-processed";
}

/** A code such as `access_denied` means nothing to a person; a sentence has a space in it. */
export function isForPeople(detail: string | undefined): detail is string {
  return detail?.trim().includes(" ") ?? false;
}
