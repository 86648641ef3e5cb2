import { Button } from "../ui/Button.js";
import { useCopy } from "../copy/useCopy.js";
import { cameWords } from "../JobProgress/cameWords.js";

export interface ContinueActionProps {
  readonly returnTo: string;
  /** The app's name, on the button. @default none */
  readonly appName?: string | undefined;
  /** @default "primary" */
  readonly variant?: "primary" | "secondary";
  /** Ends the return, so that the next page doesn't show it again. */
  readonly dismiss: () => void;
  readonly onContinue: ((returnTo: string) => void) | undefined;
}

/** Continues in the app: a plain link, or a button for the app's own router. */
export function ContinueAction({
  returnTo,
  appName,
  variant = "primary",
  dismiss,
  onContinue,
}: ContinueActionProps) {
  const { came } = useCopy(cameWords);
  return (
    <div className="bk-actions">
      {onContinue === undefined ? (
        <a className="bk-button" data-variant={variant} href={returnTo} onClick={dismiss}>
          {came.goOn(appName)}
        </a>
      ) : (
        <Button
          variant={variant}
          onClick={() => {
            dismiss();
            onContinue(returnTo);
          }}
        >
          {came.goOn(appName)}
        </Button>
      )}
    </div>
  );
}
