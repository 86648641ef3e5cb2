import type { ChallengeInput } from "@basiq-kit/hooks";
import { forwardRef, useId } from "react";
import { Icon } from "../ui/Icon.js";
import { alertIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeFieldProps {
  readonly input: ChallengeInput;
  readonly bank: string;
  /** What is wrong with the answer; shown at the field. */
  readonly error: string | undefined;
}

/**
 * One plain field: a code's length is unknown, so there are no boxes. It is uncontrolled, so that
 * what is typed is stored nowhere but in the field.
 */
export const ChallengeField = forwardRef<HTMLInputElement, ChallengeFieldProps>(
  function ChallengeField({ input, bank, error }, ref) {
    const { mfa } = useCopy(mfaPromptWords);
    const id = useId();
    const isCode = input.kind === "code";
    return (
      <div className="bk-field" data-kind={input.kind}>
        <label className="bk-field__label" htmlFor={id}>
          {isCode ? mfa.codeLabel(bank) : <bdi>{input.label}</bdi>}
        </label>
        <input
          ref={ref}
          id={id}
          className="bk-field__input"
          type="text"
          // A one-time code from a message is offered by the phone's keyboard.
          autoComplete={isCode ? "one-time-code" : "off"}
          inputMode={isCode && speaksOfDigits(input.label) ? "numeric" : "text"}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
          required
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
        />
        {error !== undefined && (
          // The focus may be here already, and then a screen reader doesn't read the new description.
          <p id={`${id}-error`} className="bk-field__error" role="alert">
            <Icon icon={alertIcon} />
            <span>{error}</span>
          </p>
        )}
      </div>
    );
  },
);

/** A numeric keyboard only where the bank mentions a code: some tokens have letters in them. */
function speaksOfDigits(label: string): boolean {
  return /\b(code|otp|pin|digits?|numbers?|sms|passcode)\b/i.test(label);
}
