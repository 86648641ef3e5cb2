import { BarDone } from "./BarDone.js";

export interface BarProps {
  /** What it shows the progress of. */
  readonly label: string;
  /** From 0 to 1. @default nobody knows: the bar is empty */
  readonly value?: number | undefined;
  /** What a screen reader says of it, in place of a percentage, which would tell nobody anything. @default nothing */
  readonly description?: string | undefined;
}

/**
 * A thin bar. Not `progress`, whose value browsers draw by its width, and that would lay the page out again and again.
 *
 * It has no value for a screen reader, neither a number nor a text: Orca says each change of either as “38 percent”, with
 * no word of what, and over what is said of each step.
 */
export function Bar({ label, value, description }: BarProps) {
  return (
    <div
      className="bk-bar"
      role="progressbar"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.3 knows it of every role
      aria-description={description || undefined}
    >
      <BarDone value={value} />
    </div>
  );
}
