import { Icon } from "./Icon.js";
import { offlineIcon } from "./icons.js";
import { useCopy } from "../copy/useCopy.js";
import { readWords } from "./readWords.js";

/** One quiet line above older data, when the last fetch failed. */
export function Stale() {
  const { read } = useCopy(readWords);
  return (
    <p className="bk-meta bk-stale">
      <Icon icon={offlineIcon} />
      <span>{read.stale}</span>
    </p>
  );
}
