import { Icon } from "./Icon.js";
import {
  clockIcon,
  doneIcon,
  failedIcon,
  type IconShape,
  offlineIcon,
  phoneIcon,
  stopIcon,
} from "./icons.js";

/** How something stands that goes on by itself. */
export type GlyphStatus =
  | "ahead"
  | "active"
  | "asks"
  | "late"
  | "done"
  | "failed"
  | "skipped"
  | "lost";

export interface StatusGlyphProps {
  readonly status: GlyphStatus;
  /** Whether it became so while it was shown: then "done" is drawn. @default false */
  readonly isNews?: boolean;
}

/** A circle of one size, whatever the status, beside words that say the same; only the active one moves. */
export function StatusGlyph({ status, isNews = false }: StatusGlyphProps) {
  const icon = ICONS[status];
  return (
    <span className="bk-glyph" data-glyph={status} aria-hidden="true">
      {icon !== undefined && (
        <span className="bk-settled" data-news={(status === "done" && isNews) || undefined}>
          <Icon icon={icon} />
        </span>
      )}
    </span>
  );
}

/** What is ahead is an empty circle, and what is active a turning one: CSS draws both. */
const ICONS: Readonly<Record<GlyphStatus, IconShape | undefined>> = {
  ahead: undefined,
  active: undefined,
  asks: phoneIcon,
  late: clockIcon,
  done: doneIcon,
  failed: failedIcon,
  skipped: stopIcon,
  lost: offlineIcon,
};
