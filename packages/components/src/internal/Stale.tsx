import { useCopy } from "../copy/CopyProvider.js";
import { readEnAU } from "../copy/sections/read.js";
import { Icon } from "./Icon.js";
import { offlineIcon } from "./icons.js";

const ENGLISH = { read: readEnAU };

/** One quiet line above what is from before, because the last look failed. */
export function Stale() {
  const { read } = useCopy(ENGLISH);
  return (
    <p className="bk-meta bk-stale">
      <Icon icon={offlineIcon} />
      {read.stale}
    </p>
  );
}
