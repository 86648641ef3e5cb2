import { useCopy } from "../copy/useCopy.js";
import { readWords } from "../ui/readWords.js";

/** Reserves a badge's space while it loads, so that nothing beside it moves. */
export function StatusSpace() {
  const { read } = useCopy(readWords);
  return (
    <span className="bk-badge bk-status__space">
      <span className="bk-hidden">{read.loading}</span>
    </span>
  );
}
