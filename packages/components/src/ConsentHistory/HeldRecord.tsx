import { Held } from "../ui/Held.js";
import { HeldButton } from "./HeldButton.js";

export interface HeldRecordProps {
  /** What the button will say: it takes its place already. */
  readonly label: string;
}

/** One consent that is on its way, in the frame of its row. */
export function HeldRecord({ label }: HeldRecordProps) {
  return (
    <li className="bk-record" aria-hidden="true">
      <div className="bk-disclosure">
        <div className="bk-actions">
          <div className="bk-record__head">
            <span className="bk-icon" />
            <div className="bk-record__held">
              <p className="bk-text">
                <Held />
              </p>
              <p className="bk-meta">
                <Held />
              </p>
            </div>
          </div>
          <HeldButton label={label} />
        </div>
      </div>
    </li>
  );
}
