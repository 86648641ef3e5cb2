import { useId, useRef } from "react";
import type { NamedBank } from "../copy/bankName.js";
import { useCopy } from "../copy/useCopy.js";
import { ChallengeHead } from "../MfaPrompt/ChallengeHead.js";
import { mfaPromptWords } from "../MfaPrompt/mfaPromptWords.js";
import { Button } from "../ui/Button.js";
import type { MarkProps } from "../ui/markedBank.js";

export interface NoMoreCodesProps extends NamedBank, MarkProps {
  readonly bank: string;
  readonly onClose: () => void;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
}

/** In the job's place once its code has run out for the last time: that there are no more, and when to come back. */
export function NoMoreCodes(props: NoMoreCodesProps) {
  const { mfa, read } = useCopy(mfaPromptWords);
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const ids = { title: `${id}-title`, why: `${id}-why` };
  return (
    <article className="bk-card bk-challenge" aria-labelledby={ids.title}>
      <ChallengeHead
        {...props}
        words={{ title: mfa.noMoreCodes, why: mfa.noMoreCodesNext(props.bank) }}
        ids={ids}
        titleRef={title}
      />
      <div className="bk-challenge__actions">
        <Button onClick={props.onClose}>{read.close}</Button>
      </div>
    </article>
  );
}
