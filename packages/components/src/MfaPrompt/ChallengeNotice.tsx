import { offlineIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import type { Asked } from "./AskedChallenge.js";
import { challengeKind } from "./challengeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeNoticeProps {
  readonly mfa: Asked;
  readonly bank: string;
}

/** That the last answer may have got lost; the field above stays usable. */
export function ChallengeNotice({ mfa, bank }: ChallengeNoticeProps) {
  const { mfa: words } = useCopy(mfaPromptWords);
  if (mfa.status !== "unconfirmed") return null;
  const text = mfa.checked
    ? words.unconfirmed(bank, challengeKind(mfa.challenge))
    : words.unconfirmedLooking(bank);
  return <Note tone="caution" icon={offlineIcon} text={text} />;
}
