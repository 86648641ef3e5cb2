import { useCopy } from "../copy/useCopy.js";
import { Held } from "../ui/Held.js";
import { RowSkeleton } from "../ui/RowSkeleton.js";
import { jobsCheckupWords } from "./jobsCheckupWords.js";

export interface CheckupSkeletonProps {
  /** How many rows will come, as far as anyone knows. */
  readonly count: number;
}

/** Keeps the place of the title and of the rows that may come. */
export function CheckupSkeleton({ count }: CheckupSkeletonProps) {
  const { read } = useCopy(jobsCheckupWords);
  return (
    <>
      <span className="bk-hidden">{read.loading}</span>
      <div className="bk-checkup__head" aria-hidden="true">
        <p className="bk-title">
          <Held />
        </p>
      </div>
      <div className="bk-checkup__items">
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className="bk-checkup__item">
            <RowSkeleton />
          </div>
        ))}
      </div>
    </>
  );
}
