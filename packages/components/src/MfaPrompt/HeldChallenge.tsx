import { bankWords } from "../copy/bankName.js";
import { useCopy } from "../copy/useCopy.js";
import { BankMark } from "../ui/BankMark.js";
import { Held } from "../ui/Held.js";
import { markOf } from "../ui/markedBank.js";
import type { MfaPromptViewProps } from "./MfaPromptView.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface HeldChallengeProps extends Omit<MfaPromptViewProps, "mfa"> {
  readonly root: string;
}

/** The place of a challenge that is about to be read: as high as one for a code, whose message has two lines. */
export function HeldChallenge({ root, ...props }: HeldChallengeProps) {
  const copy = useCopy(mfaPromptWords);
  return (
    <div className={`${root} bk-card`} data-status="loading">
      <span className="bk-hidden">{copy.read.loading}</span>
      <div className="bk-challenge__head">
        <BankMark {...markOf(props)} />
        <span className="bk-title bk-challenge__room">
          {/* A long name takes two lines. */}
          <span className="bk-challenge__unseen">{copy.mfa.codeTitle(bankWords(props, copy))}</span>
          <Held />
        </span>
        <span className="bk-meta">
          <Held />
        </span>
      </div>
      <div className="bk-text bk-challenge__bank">
        <Held lines={2} />
      </div>
      <div className="bk-challenge__form">
        <div className="bk-field" data-kind="code">
          <span className="bk-field__label">
            <Held />
          </span>
          <span className="bk-field__input bk-challenge__held" />
        </div>
        <span className="bk-held__button" />
      </div>
      <div className="bk-meta bk-challenge__time">
        <Held />
      </div>
    </div>
  );
}
