import { useCopy } from "../copy/useCopy.js";
import { readWords } from "../ui/readWords.js";

/** Holds a badge's place while nothing is known, so that what stands beside it doesn't move. */
export function StatusSpace() {
  const { read } = useCopy(readWords);
  return (
    <span className="bk-badge bk-status__space">
      <span className="bk-hidden">{read.loading}</span>
    </span>
  );
}
