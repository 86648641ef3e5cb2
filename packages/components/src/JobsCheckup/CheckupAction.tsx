import { Button } from "../ui/Button.js";

export interface CheckupActionProps {
  readonly label: string;
  /** What a screen reader says: the label with the bank's name. */
  readonly name: string;
  readonly busy: boolean;
  /** Keeps its place only: nobody should act on a bank before they can tell which one it is. */
  readonly isHeld: boolean;
  readonly onClick: () => void;
}

/** The one button of a row, or as much room. */
export function CheckupAction({ label, name, busy, isHeld, onClick }: CheckupActionProps) {
  if (isHeld)
    return (
      <span className="bk-button bk-checkup__held" aria-hidden="true">
        {label}
      </span>
    );
  return (
    <Button aria-label={name} busy={busy} onClick={() => !busy && onClick()}>
      {label}
    </Button>
  );
}
