import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { useId, useRef } from "react";
import { bankWords, isHeld, type NamedBank } from "../copy/bankName.js";
import { Announcer } from "../ui/Announcer.js";
import { BankText } from "../ui/BankText.js";
import { Button } from "../ui/Button.js";
import { HeldWords } from "../ui/HeldWords.js";
import { Icon } from "../ui/Icon.js";
import { clockIcon } from "../ui/icons.js";
import { ChallengeError } from "./ChallengeError.js";
import { ChallengeForm } from "./ChallengeForm.js";
import { ChallengeNotice } from "./ChallengeNotice.js";
import { ChallengeNotSent } from "./ChallengeNotSent.js";
import { NewCodeButton } from "./NewCodeButton.js";
import {
  bankMessages,
  challengeAnnouncement,
  challengeKind,
  challengeWords,
  rejection,
  timeLeftWords,
} from "./challengeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { useNotSent } from "./useNotSent.js";
import { withClass } from "../ui/withClass.js";

export interface MfaPromptViewProps extends NamedBank {
  /** The result of `useMfaChallenge`. */
  readonly mfa: UseMfaChallengeResult;
  /** Seconds until `mfa.expiresAt`, from `useCountdown`. @default no countdown */
  readonly secondsLeft?: number | undefined;
  /** Puts the challenge aside; without it there is no such button. */
  readonly onDismiss?: (() => void) | undefined;
  /** Starts a new refresh once the time has run out; without it there is no such button. */
  readonly onNewCode?: (() => void) | undefined;
  /** That refresh is under way. @default false */
  readonly newCodeBusy?: boolean | undefined;
  /** Moves the focus into the first field when the challenge appears. @default false */
  readonly takesFocus?: boolean | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a bank's challenge in any state, inline; nothing while there is none.
 *
 * Use it when the state comes from elsewhere; `MfaPrompt` is the one that follows a job by itself,
 * inline or as a dialog.
 *
 * @example
 * <MfaPromptView mfa={useMfaChallenge({ jobId })} institutionName="Hooli" />
 */
export function MfaPromptView(props: MfaPromptViewProps) {
  const { mfa, secondsLeft, onDismiss, onNewCode, newCodeBusy = false } = props;
  const { takesFocus = false, headingLevel = 3, className } = props;
  const copy = useCopy(mfaPromptWords);
  const titleId = useId();
  const notSent = useNotSent(mfa);
  const title = useRef<HTMLHeadingElement>(null);
  const focusProps = useRestoredFocus<HTMLElement>(title);
  const bank = bankWords(props, copy);
  if (mfa.status === "loading" || mfa.status === "none") return null;
  const options = { copy, bank, secondsLeft };
  const root = withClass("bk bk-challenge", className);
  if (mfa.status === "error")
    return (
      <article className={root} data-status={mfa.status}>
        <ChallengeError mfa={mfa} bank={bank} />
      </article>
    );

  const { challenge } = mfa;
  const Heading = `h${headingLevel}` as const;
  const kind = challengeKind(challenge);
  const words = challengeWords(challenge, options);
  const timeLeft = timeLeftWords(options);
  const dismiss = onDismiss !== undefined && (
    <Button variant="quiet" onClick={onDismiss}>
      {copy.mfa.notNow}
    </Button>
  );
  return (
    <article
      {...focusProps}
      className={`${root} bk-card`}
      data-status={mfa.status}
      aria-labelledby={titleId}
    >
      <Heading ref={title} id={titleId} className="bk-title" tabIndex={-1}>
        {isHeld(props) ? <HeldWords words={words.title} /> : words.title}
      </Heading>
      <p className="bk-text bk-challenge__why">{words.why}</p>
      {bankMessages(challenge).map((text) => (
        <BankText key={text} bank={bank} text={text} className="bk-text bk-challenge__bank" />
      ))}
      <ChallengeNotice mfa={mfa} bank={bank} />
      {notSent !== undefined && <ChallengeNotSent notSent={notSent}>{dismiss}</ChallengeNotSent>}
      {mfa.status !== "accepted" && notSent === undefined && (
        <>
          <ChallengeForm
            // A new key for each question, so that no input or error moves to the next.
            key={`${challenge.jobId} ${challenge.number}`}
            challenge={challenge}
            bank={bank}
            send={words.send}
            busy={mfa.status === "submitting"}
            rejected={rejection(mfa, options)}
            takesFocus={takesFocus}
            onSubmit={mfa.submit}
            primary={
              mfa.status === "expired" &&
              onNewCode !== undefined && (
                <NewCodeButton kind={kind} busy={newCodeBusy} onClick={onNewCode} />
              )
            }
          >
            {dismiss}
          </ChallengeForm>
          {timeLeft !== undefined && (
            <p className="bk-meta bk-challenge__time">
              <Icon icon={clockIcon} />
              <span>{timeLeft}</span>
            </p>
          )}
        </>
      )}
      <Announcer
        message={newCodeBusy ? copy.mfa.gettingCode(kind) : challengeAnnouncement(mfa, options)}
      />
    </article>
  );
}
