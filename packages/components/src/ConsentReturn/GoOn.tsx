import { Button } from "../ui/Button.js";
import { useCopy } from "../copy/useCopy.js";
import { consentReturnWords } from "./consentReturnWords.js";

export interface GoOnProps {
  readonly returnTo: string;
  /** @default "primary" */
  readonly variant?: "primary" | "secondary";
  /** Ends the return, so that the page it leads to doesn't show it once more. */
  readonly dismiss: () => void;
  readonly onContinue: ((returnTo: string) => void) | undefined;
}

/** The way on: a link that works as links do, or a button for the app's own router. */
export function GoOn({ returnTo, variant = "primary", dismiss, onContinue }: GoOnProps) {
  const { consentReturn } = useCopy(consentReturnWords);
  return (
    <div className="bk-actions">
      {onContinue === undefined ? (
        <a className="bk-button" data-variant={variant} href={returnTo} onClick={dismiss}>
          {consentReturn.goOn}
        </a>
      ) : (
        <Button
          variant={variant}
          onClick={() => {
            dismiss();
            onContinue(returnTo);
          }}
        >
          {consentReturn.goOn}
        </Button>
      )}
    </div>
  );
}
