import { useCopy } from "../copy/CopyProvider.js";
import { readEnAU } from "../copy/sections/read.js";

const ENGLISH = { read: readEnAU };

/** Holds a badge's place while nothing is known, so that what stands beside it doesn't move. */
export function StatusSpace() {
  const { read } = useCopy(ENGLISH);
  return (
    <span className="bk-badge bk-status__space">
      <span className="bk-hidden">{read.loading}</span>
    </span>
  );
}
