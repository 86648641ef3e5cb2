export interface HeldButtonProps {
  /** What the button will say: it takes its place already. */
  readonly label: string;
}

/** The place of a button that opens something, until it is there. */
export function HeldButton({ label }: HeldButtonProps) {
  return (
    <span className="bk-button bk-disclosure__button bk-record__held-button" data-variant="quiet">
      <span>{label}</span>
      <span className="bk-icon" />
    </span>
  );
}
