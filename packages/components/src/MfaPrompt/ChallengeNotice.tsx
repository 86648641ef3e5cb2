import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { Icon } from "../internal/Icon.js";
import { clockIcon, offlineIcon } from "../internal/icons.js";
import { challengeKind } from "./challengeWords.js";
import { useMfaCopy } from "./useMfaCopy.js";

export interface ChallengeNoticeProps {
  readonly mfa: Exclude<UseMfaChallengeResult, { status: "loading" | "none" | "error" }>;
  readonly bank: string;
}

/** What happened to the last answer, or that the time has run out; the field below stays usable. */
export function ChallengeNotice({ mfa, bank }: ChallengeNoticeProps) {
  const { mfa: words } = useMfaCopy();
  const kind = challengeKind(mfa.challenge);
  switch (mfa.status) {
    case "expired":
      return (
        <p className="bk-text bk-challenge__note">
          <Icon icon={clockIcon} />
          {words.expired(kind)}
        </p>
      );
    case "unconfirmed":
      return (
        <p className="bk-text bk-challenge__note">
          <Icon icon={offlineIcon} />
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
