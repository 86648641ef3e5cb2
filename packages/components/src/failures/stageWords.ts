import { type OfBank, start } from "../copy/bankName.js";

/** A connector's release stage, if it isn't live yet. */
export type EarlyStage = "alpha" | "beta";

/** The words for a connector that isn't live yet. */
export interface StageCopy {
  /** In a word or two. */
  readonly badge: Readonly<Record<EarlyStage, string>>;
  /** What that means for the person. */
  readonly meaning: Readonly<Record<EarlyStage, OfBank>>;
}

export interface StageWords {
  readonly stage: StageCopy;
}

const stage: StageCopy = {
  badge: { alpha: "Alpha", beta: "Beta" },
  meaning: {
    alpha: (bank) =>
      `${start(bank)}’s connection is still in early testing, so it may fail more often than others.`,
    beta: (bank) =>
      `${start(bank)}’s connection is still in beta, so it may fail more often than others.`,
  },
};

export const stageWords: StageWords = { stage };
