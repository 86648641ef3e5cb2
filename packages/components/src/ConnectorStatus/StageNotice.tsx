import { type EarlyStage, stageWords } from "../failures/stageWords.js";
import { useCopy } from "../copy/useCopy.js";
import { Icon } from "../ui/Icon.js";
import { flaskIcon } from "../ui/icons.js";

export interface StageNoticeProps {
  readonly stage: EarlyStage;
  readonly bank: string;
}

/** One quiet line: that a connector isn't finished yet, and what that means. */
export function StageNotice({ stage, bank }: StageNoticeProps) {
  const words = useCopy(stageWords).stage;
  return (
    <p className="bk-meta bk-stage">
      <Icon icon={flaskIcon} />
      <span>{words.meaning[stage](bank)}</span>
    </p>
  );
}
