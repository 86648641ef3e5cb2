import { connectionCardWords } from "../ConnectionCard/connectionCardWords.js";
import { useCopy } from "../copy/useCopy.js";
import { RowSkeleton } from "../ui/RowSkeleton.js";

export interface ConnectionListSkeletonProps {
  /** How many rows will come, as far as anyone knows. */
  readonly count: number;
}

/** Keeps the place of the rows that will come, and of the line below them. */
export function ConnectionListSkeleton({ count }: ConnectionListSkeletonProps) {
  const { read, connection } = useCopy(connectionCardWords);
  return (
    <>
      <span className="bk-hidden">{read.loading}</span>
      <div className="bk-connections__rows">
        {Array.from({ length: count }, (_, index) => (
          <div key={index}>
            <RowSkeleton />
          </div>
        ))}
      </div>
      {/* Most banks are connected so: its words take the room that they will take. */}
      <div className="bk-connections__foot" aria-hidden="true">
        <p className="bk-meta bk-connections__held">{connection.through.web}</p>
      </div>
    </>
  );
}
