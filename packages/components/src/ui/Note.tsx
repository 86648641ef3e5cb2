import type { ReactNode } from "react";
import { Icon } from "./Icon.js";
import type { IconShape } from "./icons.js";
import { withClass } from "./withClass.js";

/** What a note's colour means; a glyph and words always say the same. */
export type Tone = "positive" | "caution" | "critical" | "neutral";

export interface NoteProps {
  readonly tone: Tone;
  readonly icon: IconShape;
  /** What happened; the rest says what to do. */
  readonly title?: ReactNode;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, below the words. */
  readonly actions?: ReactNode;
  /** Below the buttons, such as what support asks for. */
  readonly foot?: ReactNode;
  /** `alert` only for the result of something the person did. */
  readonly role?: "alert" | "status";
  readonly className?: string | undefined;
}

/** A few tinted lines: what happened, what to do, and the button for it. */
export function Note(props: NoteProps) {
  const { tone, icon, title, text, children, actions, foot, role, className } = props;
  return (
    <div className={withClass("bk-note", className)} data-tone={tone} role={role}>
      <Icon icon={icon} />
      <div className="bk-note__body">
        {title !== undefined && <p className="bk-text bk-note__title">{title}</p>}
        {text !== undefined && text !== false && <p className="bk-text">{text}</p>}
        {children}
        {actions && <div className="bk-actions">{actions}</div>}
        {foot}
      </div>
    </div>
  );
}
