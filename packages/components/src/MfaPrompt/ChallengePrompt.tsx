import { useId, useState } from "react";
import { bankWords } from "../copy/bankName.js";
import { Dialog } from "../ui/Dialog.js";
import { ChallengeAside } from "./ChallengeAside.js";
import { ChallengeView } from "./ChallengeView.js";
import type { MfaPromptViewProps } from "./MfaPromptView.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengePromptProps extends Omit<MfaPromptViewProps, "onDismiss"> {
  readonly presentation: "inline" | "dialog";
}

/**
 * A challenge inline or in a dialog, which can be put aside: it then leaves a line that brings it
 * back, because the bank goes on waiting.
 */
export function ChallengePrompt(props: ChallengePromptProps) {
  const { presentation, ...rest } = props;
  const { mfa } = rest;
  const copy = useCopy(mfaPromptWords);
  const id = useId();
  const [choice, setChoice] = useState<Choice>();
  const challenge = "challenge" in mfa ? mfa.challenge : undefined;
  const bank = bankWords(props, copy);

  // The choice doesn't apply to a later challenge, or to another job's.
  const chosen =
    choice?.jobId === challenge?.jobId && choice?.number === challenge?.number
      ? choice?.does
      : undefined;
  const choose = (does: Choice["does"]) =>
    challenge && setChoice({ jobId: challenge.jobId, number: challenge.number, does });

  if (chosen === "put-aside")
    return (
      <ChallengeAside
        mfa={mfa}
        bank={bank}
        noMoreCodes={props.noMoreCodes ?? false}
        // A dialog gives the focus back to where it was, which isn't what helps next.
        takesFocus={presentation === "dialog"}
        onAnswer={() => choose("bring-back")}
      />
    );

  const dismiss = () => choose("put-aside");
  const inDialog = presentation === "dialog" && challenge !== undefined;
  const ids = { title: `${id}-title`, why: `${id}-why` };
  const view = (
    <ChallengeView
      {...rest}
      dialogIds={inDialog ? ids : undefined}
      takesFocus={inDialog || chosen === "bring-back" || props.takesFocus}
      onDismiss={dismiss}
    />
  );
  if (!inDialog) return view;
  return (
    <Dialog labelledBy={ids.title} onDismiss={dismiss}>
      {view}
    </Dialog>
  );
}

/** What the person did about one challenge. */
interface Choice {
  readonly jobId: string;
  readonly number: number;
  readonly does: "put-aside" | "bring-back";
}
