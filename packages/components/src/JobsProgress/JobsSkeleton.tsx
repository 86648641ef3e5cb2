import { Skeleton } from "../ui/Skeleton.js";
import { withClass } from "../ui/withClass.js";
import type { JobsProgressViewProps } from "./JobsProgressView.js";

export interface JobsSkeletonProps extends Pick<JobsProgressViewProps, "renderNext" | "className"> {
  readonly count: number;
}

/** Reserves the space of the jobs while their banks' names are read: a heading, a bar, and a row or step for each. */
export function JobsSkeleton({ count, renderNext, className }: JobsSkeletonProps) {
  return (
    <div className={withClass("bk bk-jobs", className)} data-status="loading">
      <div className="bk-card">
        <Skeleton lines={3 + (count === 1 ? 3 : count)} />
      </div>
      {renderNext?.("secondary")}
    </div>
  );
}
