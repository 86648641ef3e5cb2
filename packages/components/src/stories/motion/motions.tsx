import type { ReactElement } from "react";
import { Icon } from "../../ui/Icon.js";
import { bankIcon, doneIcon } from "../../ui/icons.js";

/** One motion of the kit, drawn by the kit's own keyframes and tokens (`theme/base.css`). */
export interface Motion {
  readonly name: string;
  readonly means: string;
  /** What stays where someone prefers less motion. */
  readonly reduced: string;
  /** What moves, with its animation. */
  readonly part: ReactElement;
}

const chip = (animation: string) => (
  <span className="film__chip" style={{ animation }}>
    <Icon icon={bankIcon} />
  </span>
);

export const motions: readonly Motion[] = [
  {
    name: "Enter",
    means: "Something new is there: it comes up by 4 pixels.",
    reduced: "It is there at once.",
    part: chip("bk-enter var(--_enter)"),
  },
  {
    name: "Leave",
    means: "Something is over, and goes faster than it came.",
    reduced: "It is gone at once.",
    part: chip("bk-leave var(--_leave)"),
  },
  {
    name: "Advance",
    means: "A job goes on: the line grows to its next step.",
    reduced: "The line is as long as it will be.",
    part: <span className="film__line" style={{ animation: "bk-advance var(--_advance)" }} />,
  },
  {
    name: "Settle",
    means: "A step is done: its glyph is drawn along its stroke.",
    reduced: "The glyph is there at once.",
    part: (
      <span className="bk-settled film__glyph" data-news="">
        <Icon icon={doneIcon} />
      </span>
    ),
  },
];
