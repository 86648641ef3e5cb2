import { Skeleton } from "../ui/Skeleton.js";

/** Reserves the space of two cards, because most people have two banks. */
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
