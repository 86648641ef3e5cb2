import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { checkIcon } from "../ui/icons.js";
import type { Asked } from "./AskedChallenge.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ContinueButtonProps {
  readonly status: Asked["status"];
  /** What it says before it is pressed. */
  readonly send: string;
  readonly describedBy: string | undefined;
}

/** Hands the answer in, and says in the same place that it is being checked and that it was accepted. */
export function ContinueButton({ status, send, describedBy }: ContinueButtonProps) {
  const { mfa } = useCopy(mfaPromptWords);
  switch (status) {
    case "submitting":
      return (
        <Button variant="primary" type="submit" busy>
          {mfa.checkingShort}
        </Button>
      );
    case "accepted":
      return (
        <Button className="bk-challenge__accepted" variant="primary" type="submit" busy>
          <Icon icon={checkIcon} />
          <span>{mfa.accepted}</span>
        </Button>
      );
    case "required":
    case "rejected":
    case "expired":
    case "unconfirmed":
      return (
        <Button variant="primary" type="submit" aria-describedby={describedBy}>
          {send}
        </Button>
      );
    default:
      return status satisfies never;
  }
}
