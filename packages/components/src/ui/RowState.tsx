import type { ReactNode } from "react";
import { Icon } from "./Icon.js";
import type { IconShape } from "./icons.js";

/** What the line's colour means; the words say the same. `live` is for what is happening now. */
export type RowTone = "quiet" | "live" | "positive" | "caution" | "critical";

export interface RowStateProps {
  readonly tone: RowTone;
  /** @default none: the words are enough where all is well */
  readonly icon?: IconShape | undefined;
  /** A glyph that may move, in place of the icon. @default none */
  readonly glyph?: ReactNode;
  readonly children: ReactNode;
}

/** The one line of a row: how a bank is. */
export function RowState({ tone, icon, glyph, children }: RowStateProps) {
  return (
    <p className="bk-row__state" data-tone={tone}>
      {glyph}
      {icon !== undefined && <Icon icon={icon} />}
      <span>{children}</span>
    </p>
  );
}
