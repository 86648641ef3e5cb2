import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.js";
import { bankIcon } from "../ui/icons.js";

export interface ConnectFaceProps {
  readonly label: ReactNode;
  /** What takes the label's place once the page is being left. */
  readonly leaving: string;
  readonly isLeaving: boolean;
  readonly icon: ReactNode;
}

/** What is on the button: both of its words take their room from the start, so its width stays. */
export function ConnectFace({ label, leaving, isLeaving, icon }: ConnectFaceProps) {
  return (
    <span className="bk-connect__face" data-icon={icon === null ? "none" : undefined}>
      {[label, leaving].map((words, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- it tells them apart
        <span key={index} className="bk-connect__words" aria-hidden={isLeaving !== index > 0}>
          <span className="bk-connect__icon" aria-hidden="true">
            {icon === undefined ? <Icon icon={bankIcon} /> : icon}
          </span>
          {words}
        </span>
      ))}
    </span>
  );
}
