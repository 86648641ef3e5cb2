import { Skeleton } from "../ui/Skeleton.js";

/** How many lines each row of a usual consent has, and how many more where it is narrow and they wrap. */
const ROWS = [
  { row: "why", lines: 2, wrapped: 1 },
  { row: "what", lines: 5, wrapped: 2 },
  { row: "since", lines: 1, wrapped: 0 },
  { row: "until", lines: 1, wrapped: 0 },
  { row: "who", lines: 3, wrapped: 2 },
  { row: "stop", lines: 3, wrapped: 3 },
] as const;

/** Reserves the space of the card, in the shape of its receipt, so that what stands below doesn't jump. */
export function ConsentSkeleton() {
  return (
    <>
      <Skeleton lines={1} />
      <div className="bk-receipt" aria-hidden="true">
        {ROWS.map(({ row, lines, wrapped }) => (
          <div key={row} className="bk-receipt__row">
            <Bars lines={1} />
            <Bars lines={lines} wrapped={wrapped} />
          </div>
        ))}
      </div>
      <div className="bk-consent__actions-skeleton" aria-hidden="true" />
    </>
  );
}

interface BarsProps {
  readonly lines: number;
  readonly wrapped?: number;
}

function Bars({ lines, wrapped = 0 }: BarsProps) {
  return (
    <div className="bk-skeleton">
      {Array.from({ length: lines + wrapped }, (_, line) => (
        <span key={line} className="bk-skeleton__line" data-wrapped={line >= lines || undefined} />
      ))}
    </div>
  );
}
