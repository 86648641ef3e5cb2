import { useCopy } from "../copy/useCopy.js";
import { readWords } from "./readWords.js";

export interface SkeletonProps {
  /** About as many lines as will come, so that nothing jumps. @default 3 */
  readonly lines?: number;
}

/** Reserves the space of what loads: its grey lines show after 400 ms, so that nothing flashes when the answer is quick. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  const { read } = useCopy(readWords);
  return (
    <div className="bk-skeleton">
      <span className="bk-hidden">{read.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="bk-skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
