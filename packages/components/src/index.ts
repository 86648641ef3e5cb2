export type { BasiqCopy, FailureCopy, StepCopy } from "./copy/copy.js";
export { CopyProvider, type CopyProviderProps } from "./copy/CopyProvider.js";
export { enAU } from "./copy/enAU.js";
export type { FailureActions } from "./JobProgress/JobFailure.js";
export { JobProgress, type JobProgressProps } from "./JobProgress/JobProgress.js";
export { JobProgressView, type JobProgressViewProps } from "./JobProgress/JobProgressView.js";
export { MfaPrompt, type MfaPromptProps } from "./MfaPrompt/MfaPrompt.js";
export { MfaPromptView, type MfaPromptViewProps } from "./MfaPrompt/MfaPromptView.js";
