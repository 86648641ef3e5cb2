import { HeldButton } from "./HeldButton.js";

export interface HeldEarlierProps {
  /** What the button will say. */
  readonly label: string;
}

/** The place of what opens the earlier consents. */
export function HeldEarlier({ label }: HeldEarlierProps) {
  return (
    <div className="bk-disclosure bk-records__earlier" aria-hidden="true">
      <div className="bk-actions">
        <HeldButton label={label} />
      </div>
    </div>
  );
}
