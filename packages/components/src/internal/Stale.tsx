import { Icon } from "./Icon.js";
import { offlineIcon } from "./icons.js";
import { useReadCopy } from "./useReadCopy.js";

/** One quiet line above what is from before, because the last look failed. */
export function Stale() {
  const { read } = useReadCopy();
  return (
    <p className="bk-meta bk-stale">
      <Icon icon={offlineIcon} />
      {read.stale}
    </p>
  );
}
