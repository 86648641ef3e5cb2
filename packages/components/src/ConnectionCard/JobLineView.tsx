import { BarDone } from "../ui/BarDone.js";
import { RowState } from "../ui/RowState.js";

export interface JobLineViewProps {
  /** What the job does now. */
  readonly words: string;
  /** How long it still takes, where there is room for it. */
  readonly rest?: string | undefined;
  /** From 0 to 1. @default unknown: the bar is empty */
  readonly progress?: number | undefined;
}

/** Draws the line of a running job, and the thin bar on its row's bottom line. */
export function JobLineView({ words, rest, progress }: JobLineViewProps) {
  return (
    <>
      <RowState tone="live">
        <span>{words}</span>
        {rest !== undefined && <span className="bk-row__rest">{` · ${rest}`}</span>}
      </RowState>
      {/* The words say it, and the opened row has the bar for everyone. */}
      <div className="bk-bar bk-row__bar" aria-hidden="true">
        <BarDone value={progress} />
      </div>
    </>
  );
}
