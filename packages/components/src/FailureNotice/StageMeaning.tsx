import { type EarlyStage, stageWords } from "../failures/stageWords.js";
import { useCopy } from "../copy/useCopy.js";

export interface StageMeaningProps {
  readonly bank: string;
  /** The connector's stage, where that may be why something failed. */
  readonly stage: EarlyStage | undefined;
}

/** Says that a connector isn't finished yet, where that may be why something failed. */
export function StageMeaning({ bank, stage }: StageMeaningProps) {
  const words = useCopy(stageWords).stage;
  return stage !== undefined && <p className="bk-meta">{words.meaning[stage](bank)}</p>;
}
