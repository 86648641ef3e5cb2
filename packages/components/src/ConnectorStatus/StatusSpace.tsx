import { useCopy } from "../copy/useCopy.js";
import { Icon } from "../ui/Icon.js";
import { infoIcon } from "../ui/icons.js";
import { readWords } from "../ui/readWords.js";

/** Reserves a badge's space while it loads: its glyph and its line are there, and can't be seen, so that nothing moves. */
export function StatusSpace() {
  const { read } = useCopy(readWords);
  return (
    <span className="bk-badge bk-status__space">
      <Icon icon={infoIcon} />
      <span className="bk-status__words" />
      <span className="bk-hidden">{read.loading}</span>
    </span>
  );
}
