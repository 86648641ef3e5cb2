import type { ReactNode } from "react";
import { Icon } from "./Icon.js";
import type { IconShape } from "./icons.js";
import type { Tone } from "./Note.js";

export interface BadgeProps {
  readonly tone: Tone;
  readonly icon: IconShape;
  readonly children: ReactNode;
}

/** A state in a word or two, with its glyph. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className="bk-badge" data-tone={tone}>
      <Icon icon={icon} />
      <span>{children}</span>
    </span>
  );
}
