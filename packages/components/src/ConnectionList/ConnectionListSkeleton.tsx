import { Skeleton } from "../ui/Skeleton.js";

/** Holds the place of two cards, which is what most people have. */
export function ConnectionListSkeleton() {
  return (
    <div className="bk-connections__cards">
      <div className="bk-card">
        <Skeleton lines={5} />
      </div>
      <div className="bk-card" aria-hidden="true">
        <Skeleton lines={5} />
      </div>
    </div>
  );
}
