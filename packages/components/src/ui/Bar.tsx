import { BarDone } from "./BarDone.js";

export interface BarProps {
  /** What it shows the progress of. */
  readonly label: string;
  /** From 0 to 1. @default nobody knows: the bar is empty, and says no number */
  readonly value?: number | undefined;
  /** What a screen reader says in place of a percentage, which would tell nobody anything. @default nothing */
  readonly valueText?: string | undefined;
}

/** A thin bar. Not `progress`, whose value browsers draw by its width, and that would lay the page out again and again. */
export function Bar({ label, value, valueText }: BarProps) {
  return (
    <div
      className="bk-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === undefined ? undefined : Math.round(value * 100)}
      aria-valuetext={valueText === "" ? undefined : valueText}
    >
      <BarDone value={value} />
    </div>
  );
}
