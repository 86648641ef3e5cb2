import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { useCopy } from "../copy/CopyProvider.js";
import { Icon } from "../internal/Icon.js";
import { challengeKind } from "./challengeWords.js";

export interface ChallengeNoticeProps {
  readonly mfa: Exclude<UseMfaChallengeResult, { status: "loading" | "none" | "error" }>;
  readonly bank: string;
}

/** What happened to the last answer, or that the time has run out; the field below stays usable. */
export function ChallengeNotice({ mfa, bank }: ChallengeNoticeProps) {
  const { mfa: words } = useCopy();
  const kind = challengeKind(mfa.challenge);
  switch (mfa.status) {
    case "expired":
      return (
        <p className="bk-text bk-challenge__note">
          <Icon name="clock" />
          {words.expired(kind)}
        </p>
      );
    case "unconfirmed":
      return (
        <p className="bk-text bk-challenge__note">
          <Icon name="offline" />
          {mfa.checked ? words.unconfirmed(bank, kind) : words.unconfirmedLooking(bank)}
        </p>
      );
    case "required":
    case "submitting":
    case "accepted":
    case "rejected":
      return null;
    default:
      return mfa satisfies never;
  }
}
