import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { clockIcon, doneIcon, offlineIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { challengeKind } from "./challengeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeNoticeProps {
  readonly mfa: Exclude<UseMfaChallengeResult, { status: "loading" | "none" | "error" }>;
  readonly bank: string;
}

/** What happened to the last answer, or that the time has run out; the field below stays usable. */
export function ChallengeNotice({ mfa, bank }: ChallengeNoticeProps) {
  const { mfa: words } = useCopy(mfaPromptWords);
  const kind = challengeKind(mfa.challenge);
  switch (mfa.status) {
    case "expired":
      return <Note tone="caution" icon={clockIcon} text={words.expired(kind)} />;
    case "unconfirmed":
      return (
        <Note
          tone="caution"
          icon={offlineIcon}
          text={mfa.checked ? words.unconfirmed(bank, kind) : words.unconfirmedLooking(bank)}
        />
      );
    case "accepted":
      return <Note tone="positive" icon={doneIcon} title={words.accepted} />;
    case "required":
    case "submitting":
    case "rejected":
      return null;
    default:
      return mfa satisfies never;
  }
}
