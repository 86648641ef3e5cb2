import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.js";
import { bankIcon } from "../ui/icons.js";

export interface ConnectFaceProps {
  readonly label: ReactNode;
  /** Replaces the label once the page is being left. */
  readonly leaving: string;
  readonly isLeaving: boolean;
  readonly icon: ReactNode;
}

/** The button's content. Both labels take their space from the start, so that the width stays. */
export function ConnectFace({ label, leaving, isLeaving, icon }: ConnectFaceProps) {
  return (
    <span className="bk-connect__face" data-icon={icon === null ? "none" : undefined}>
      {[label, leaving].map((words, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the position identifies them
        <span key={index} className="bk-connect__words" aria-hidden={isLeaving !== index > 0}>
          <span className="bk-connect__icon" aria-hidden="true">
            {icon === undefined ? <Icon icon={bankIcon} /> : icon}
          </span>
          <span>{words}</span>
        </span>
      ))}
    </span>
  );
}
