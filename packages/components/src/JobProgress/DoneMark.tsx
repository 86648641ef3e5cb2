import { Icon } from "../ui/Icon.js";
import { checkIcon } from "../ui/icons.js";

export interface DoneMarkProps {
  /** Whether it became so while it was shown: then the tick is drawn. */
  readonly isNews: boolean;
}

/** What stands in the bar's place once all is done: a tick. */
export function DoneMark({ isNews }: DoneMarkProps) {
  return (
    <div className="bk-done" aria-hidden="true">
      <DoneTick isNews={isNews} />
    </div>
  );
}

/** The tick alone, which is drawn where it is news. */
export function DoneTick({ isNews }: DoneMarkProps) {
  return (
    <span className="bk-done__tick">
      <span className="bk-settled" data-news={isNews || undefined}>
        <Icon icon={checkIcon} />
      </span>
    </span>
  );
}
