import type { ChallengeInput } from "@basiq-kit/hooks";
import { forwardRef, useId } from "react";
import { basicWords } from "../copy/basicWords.js";
import { Icon } from "../ui/Icon.js";
import { alertIcon } from "../ui/icons.js";
import { useCopy } from "../copy/useCopy.js";
import type { FieldProblem } from "./fieldProblem.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { useKnownProblem } from "./useKnownProblem.js";

export interface ChallengeFieldProps {
  readonly input: ChallengeInput;
  readonly bank: string;
  /** Shown at the field. */
  readonly problem: FieldProblem | undefined;
  /** The ids of what a screen reader says of the field, after what is wrong with it. */
  readonly describedBy: string | undefined;
  /** Its answer has been taken. */
  readonly readOnly: boolean;
}

/**
 * One plain field: a code's length is unknown, so there are no boxes. It is uncontrolled, so that
 * what is typed is stored nowhere but in the field.
 */
export const ChallengeField = forwardRef<HTMLInputElement, ChallengeFieldProps>(
  function ChallengeField({ input, bank, problem, describedBy, readOnly }, ref) {
    const { mfa } = useCopy(mfaPromptWords);
    const { bankLanguage } = useCopy(basicWords);
    const id = useId();
    const isCode = input.kind === "code";
    const problemId = `${id}-problem`;
    const [knownProblem, focusProps] = useKnownProblem(problem);
    return (
      <div className="bk-field" data-kind={input.kind}>
        <label className="bk-field__label" htmlFor={id}>
          {isCode ? mfa.code : <bdi lang={bankLanguage}>{input.label}</bdi>}
        </label>
        <input
          ref={ref}
          id={id}
          className="bk-field__input"
          type="text"
          // The title beside it names the bank; out of context the field does.
          aria-label={isCode ? mfa.codeLabel(bank) : undefined}
          // A one-time code from a message is offered by the phone's keyboard.
          autoComplete={isCode ? "one-time-code" : "off"}
          inputMode={isCode && speaksOfDigits(input.label) ? "numeric" : "text"}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
          readOnly={readOnly}
          // Firefox calls an empty field that is `required` invalid before anybody has touched it.
          aria-required
          aria-invalid={problem?.isWrong || undefined}
          aria-describedby={
            [knownProblem && problemId, describedBy].filter(Boolean).join(" ") || undefined
          }
          {...focusProps}
        />
        {knownProblem !== undefined && (
          <span id={problemId} hidden>
            {knownProblem}
          </span>
        )}
        {problem !== undefined && (
          <p className="bk-field__error" role={problem.isSaid ? "alert" : undefined}>
            <Icon icon={alertIcon} />
            <span>{problem.words}</span>
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
