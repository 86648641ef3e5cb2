import { useCountdown, type UseMfaChallengeResult } from "@basiq-kit/hooks";
import { useFold } from "../ui/useFold.js";

/** How long an accepted answer can be read and is read out, in milliseconds, however soon the job goes on. */
const SHOWN_MS = 1_500;

type Accepted = Extract<UseMfaChallengeResult, { status: "accepted" }>;

/** What to draw of a challenge: one that was just accepted stays for a moment, although its job no longer has it. */
export function useAcceptedShown(mfa: UseMfaChallengeResult): UseMfaChallengeResult {
  const [accepted] = useFold<Accepted | undefined>(
    () => undefined,
    (before) => lastAccepted(before, mfa),
  );
  const isGone = accepted !== undefined && mfa.status === "none";
  const secondsLeft = useCountdown(isGone ? accepted.at + SHOWN_MS : undefined);
  return isGone && secondsLeft !== undefined && secondsLeft > 0 ? accepted : mfa;
}

function lastAccepted(
  before: Accepted | undefined,
  mfa: UseMfaChallengeResult,
): Accepted | undefined {
  if (mfa.status === "none") return before;
  if (mfa.status !== "accepted") return undefined;
  return before?.at === mfa.at ? before : mfa;
}
