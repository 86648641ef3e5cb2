import { Button } from "../ui/Button.js";
import { useCopy } from "../copy/useCopy.js";
import { consentReturnWords } from "./consentReturnWords.js";

export interface ContinueActionProps {
  readonly returnTo: string;
  /** @default "primary" */
  readonly variant?: "primary" | "secondary";
  /** Ends the return, so that the next page doesn't show it again. */
  readonly dismiss: () => void;
  readonly onContinue: ((returnTo: string) => void) | undefined;
}

/** Continues in the app: a plain link, or a button for the app's own router. */
export function ContinueAction({
  returnTo,
  variant = "primary",
  dismiss,
  onContinue,
}: ContinueActionProps) {
  const { consentReturn } = useCopy(consentReturnWords);
  return (
    <div className="bk-actions">
      {onContinue === undefined ? (
        <a className="bk-button" data-variant={variant} href={returnTo} onClick={dismiss}>
          {consentReturn.continue}
        </a>
      ) : (
        <Button
          variant={variant}
          onClick={() => {
            dismiss();
            onContinue(returnTo);
          }}
        >
          {consentReturn.continue}
        </Button>
      )}
    </div>
  );
}
