export interface HeldEarlierProps {
  /** What the button will say. */
  readonly label: string;
}

/** The place of what opens the earlier consents. */
export function HeldEarlier({ label }: HeldEarlierProps) {
  return (
    <div className="bk-disclosure bk-records__earlier" aria-hidden="true">
      <div className="bk-actions">
        <span
          className="bk-button bk-disclosure__button bk-record__held-button"
          data-variant="quiet"
        >
          <span>{label}</span>
          <span className="bk-icon" />
        </span>
      </div>
    </div>
  );
}
