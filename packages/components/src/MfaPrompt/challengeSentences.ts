import type { Challenge, ChallengeInput, UseMfaChallengeResult } from "@basiq-kit/hooks";
import { exactDuration, roughDuration } from "../copy/time.js";
import type { MfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeWordsOptions {
  readonly copy: MfaPromptWords;
  readonly bank: string;
  readonly secondsLeft: number | undefined;
}

/** What kind of answer a challenge wants: all of its inputs are alike. */
export function challengeKind({ inputs }: Challenge): ChallengeInput["kind"] {
  return inputs[0]?.kind ?? "confirm";
}

/** Who asks for what, why, and what the button does. */
export function challengeWords(
  challenge: Challenge,
  { copy: { mfa }, bank }: ChallengeWordsOptions,
) {
  const count = challenge.inputs.length;
  const kind = challengeKind(challenge);
  switch (kind) {
    case "code":
      return { title: mfa.codeTitle(bank), why: mfa.codeWhy(bank), send: mfa.continue };
    case "answer":
      return {
        title: mfa.questionTitle(bank, count),
        why: mfa.questionWhy(bank),
        send: mfa.continue,
      };
    case "confirm":
      return { title: mfa.confirmTitle(bank), why: mfa.confirmWhy(bank), send: mfa.confirm };
    default:
      return kind satisfies never;
  }
}

/** What the bank says beside its questions: a label such as `OTP Password` is no message. */
export function bankMessages({ description, inputs }: Challenge): string[] {
  const labels = inputs.filter(({ kind }) => kind !== "answer").map(({ label }) => label);
  const messages = [description, ...labels].filter(
    (text): text is string => text !== undefined && text.trim().split(/\s+/).length > 3,
  );
  return [...new Set(messages)];
}

/** What is said in the place of who asks and why, once the time has run out. */
export function ranOutWords(
  kind: ChallengeInput["kind"],
  noMoreCodes: boolean,
  { copy: { mfa }, bank }: ChallengeWordsOptions,
) {
  return noMoreCodes
    ? { title: mfa.noMoreCodes, why: mfa.noMoreCodesNext(bank) }
    : { title: mfa.expired(kind), why: mfa.expiredNext(bank, kind) };
}

/** The time left as words that don't change each second; an estimate, because Basiq decides. */
export function timeLeftWords({ copy, secondsLeft }: ChallengeWordsOptions): string | undefined {
  if (secondsLeft === undefined || secondsLeft === 0) return undefined;
  return copy.mfa.timeLeft(roughDuration(copy.locale, secondsLeft));
}

const MARKS = [10, 30, 60] as const;
// For this long after a mark it may still be announced; later it would be wrong.
const MARK_LASTS_S = 5;

function markAt(secondsLeft: number): number | undefined {
  return MARKS.find((mark) => secondsLeft <= mark && secondsLeft > mark - MARK_LASTS_S);
}

/** What a screen reader says: what became of an answer, and the time at 60, 30 and 10 seconds. */
export function challengeAnnouncement(
  mfa: UseMfaChallengeResult,
  { copy, bank, secondsLeft = Infinity }: ChallengeWordsOptions,
): string {
  switch (mfa.status) {
    case "submitting":
      return copy.mfa.checking(bank);
    case "accepted":
      return copy.mfa.accepted;
    case "expired":
      return copy.mfa.expired(challengeKind(mfa.challenge));
    case "required":
    case "rejected": {
      const mark = markAt(secondsLeft);
      return mark === undefined ? "" : copy.mfa.timeLeft(exactDuration(copy.locale, mark));
    }
    case "unconfirmed":
      return mfa.checked
        ? copy.mfa.unconfirmed(bank, challengeKind(mfa.challenge))
        : copy.mfa.unconfirmedLooking(bank);
    case "loading":
    case "error":
    case "none":
      return "";
    default:
      return mfa satisfies never;
  }
}

/**
 * Why the last answer didn't count, said at the field; `undefined` when nothing is wrong.
 */
export function rejection(
  mfa: UseMfaChallengeResult,
  { copy, bank }: ChallengeWordsOptions,
): string | undefined {
  if (mfa.status !== "rejected") return undefined;
  // Only a 400 is the bank's answer; anything else never reached the bank.
  if (mfa.error.status !== 400) return copy.mfa.notSent;
  const kind = challengeKind(mfa.challenge);
  if (kind === "code") return copy.mfa.rejectedCode(bank);
  return kind === "answer"
    ? copy.mfa.rejectedAnswers(bank, mfa.challenge.inputs.length)
    : copy.mfa.rejectedConfirm(bank);
}
