import { useId, useRef } from "react";
import { bankWords } from "../copy/bankName.js";
import { useCopy } from "../copy/useCopy.js";
import { useFocusWithin } from "../ui/useFocusWithin.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { withClass } from "../ui/withClass.js";
import { AskedChallenge } from "./AskedChallenge.js";
import { ChallengeError } from "./ChallengeError.js";
import { HeldChallenge } from "./HeldChallenge.js";
import type { MfaPromptViewProps } from "./MfaPromptView.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeViewProps extends MfaPromptViewProps {
  /** The ids of who asks and why, where a dialog around it is named by them. @default none: it is an article */
  readonly dialogIds?: ChallengeIds | undefined;
}

/** The ids of a challenge's title and of the line below it. */
export interface ChallengeIds {
  readonly title: string;
  readonly why: string;
}

/** A bank's challenge in any state, inline or in a dialog; nothing while there is none. */
export function ChallengeView({ dialogIds, ...props }: ChallengeViewProps) {
  const { mfa, className } = props;
  const copy = useCopy(mfaPromptWords);
  const ownId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { ref, onFocus, onBlur } = useRestoredFocus<HTMLDivElement>(title);
  const [hasFocus, within] = useFocusWithin();
  const bank = bankWords(props, copy);
  const root = withClass("bk bk-challenge", className);
  if (mfa.status === "loading" && props.reserve) return <HeldChallenge {...props} root={root} />;
  if (mfa.status === "loading" || mfa.status === "none") return null;
  if (mfa.status === "error")
    return (
      <article className={root} data-status={mfa.status}>
        <ChallengeError mfa={mfa} bank={bank} />
      </article>
    );

  const { challenge } = mfa;
  const ids = dialogIds ?? { title: `${ownId}-title`, why: `${ownId}-why` };
  // A dialog is named already: another name around the same words would be read out twice.
  const Root = dialogIds === undefined ? "article" : "div";
  return (
    <Root
      ref={ref}
      onFocus={() => {
        onFocus();
        within.onFocus();
      }}
      onBlur={(event) => {
        onBlur();
        within.onBlur(event);
      }}
      className={`${root} bk-card`}
      data-status={mfa.status}
      data-reserved={props.reserve || undefined}
      aria-labelledby={dialogIds === undefined ? ids.title : undefined}
    >
      <AskedChallenge
        {...props}
        // A new key for each question, so that no input or error moves to the next.
        key={`${challenge.jobId} ${challenge.number}`}
        mfa={mfa}
        bank={bank}
        ids={ids}
        titleRef={title}
        hasFocus={hasFocus}
      />
    </Root>
  );
}
