// In the order in which a person meets them.
export { ConnectButton, type ConnectButtonProps } from "./ConnectButton/ConnectButton.js";
export {
  ConnectButtonView,
  type ConnectButtonViewProps,
} from "./ConnectButton/ConnectButtonView.js";
export { ConnectIntro, type ConnectIntroProps } from "./ConnectIntro/ConnectIntro.js";
export { ConnectIntroView, type ConnectIntroViewProps } from "./ConnectIntro/ConnectIntroView.js";
export type { IntroInstitution } from "./ConnectIntro/nextSteps.js";
export { ConsentCard, type ConsentCardProps } from "./ConsentCard/ConsentCard.js";
export { ConsentCardView, type ConsentCardViewProps } from "./ConsentCard/ConsentCardView.js";
export type { ConsentTerms } from "./ConsentCard/consentTerms.js";
export { ConsentHistory, type ConsentHistoryProps } from "./ConsentHistory/ConsentHistory.js";
export {
  ConsentHistoryView,
  type ConsentHistoryViewProps,
} from "./ConsentHistory/ConsentHistoryView.js";
export type {
  ConsentBank,
  ConsentBanks,
  ConsentRecordTerms,
} from "./ConsentHistory/consentRecordTerms.js";
export { ConsentNotice, type ConsentNoticeProps } from "./ConsentNotice/ConsentNotice.js";
export {
  ConsentNoticeView,
  type ConsentNoticeViewProps,
} from "./ConsentNotice/ConsentNoticeView.js";
export { PolicyChanges, type PolicyChangesProps } from "./PolicyChanges/PolicyChanges.js";
export {
  PolicyChangesView,
  type PolicyChangesViewProps,
} from "./PolicyChanges/PolicyChangesView.js";
export { ConsentReturn, type ConsentReturnProps } from "./ConsentReturn/ConsentReturn.js";
export {
  ConsentReturnView,
  type ConsentReturnViewProps,
} from "./ConsentReturn/ConsentReturnView.js";

export { MfaPrompt, type MfaPromptProps } from "./MfaPrompt/MfaPrompt.js";
export { MfaPromptView, type MfaPromptViewProps } from "./MfaPrompt/MfaPromptView.js";
export { RefreshFlow, type RefreshFlowProps } from "./RefreshFlow/RefreshFlow.js";
export { RefreshFlowView, type RefreshFlowViewProps } from "./RefreshFlow/RefreshFlowView.js";
export type { RefreshOutcome } from "./RefreshFlow/useOutcome.js";
export { JobProgress, type JobProgressProps } from "./JobProgress/JobProgress.js";
export { JobProgressView, type JobProgressViewProps } from "./JobProgress/JobProgressView.js";
export { JobsProgress, type JobsProgressProps } from "./JobsProgress/JobsProgress.js";
export { JobsProgressView, type JobsProgressViewProps } from "./JobsProgress/JobsProgressView.js";
export type { Came, CameSoFar, NextUpdate } from "./JobProgress/came.js";
export type { FailureActions } from "./failures/actionButton.js";
export { FailureNotice, type FailureNoticeProps } from "./FailureNotice/FailureNotice.js";
export {
  FailureNoticeView,
  type FailureNoticeViewProps,
} from "./FailureNotice/FailureNoticeView.js";
export { StatementUpload, type StatementUploadProps } from "./StatementUpload/StatementUpload.js";
export {
  StatementUploadView,
  type StatementUploadViewProps,
} from "./StatementUpload/StatementUploadView.js";
export type { FailureReferences } from "./copy/references.js";

export { ConnectorStatus, type ConnectorStatusProps } from "./ConnectorStatus/ConnectorStatus.js";
export {
  ConnectorStatusView,
  type ConnectorStatusViewProps,
} from "./ConnectorStatus/ConnectorStatusView.js";
export {
  InstitutionRecovery,
  type InstitutionRecoveryProps,
} from "./InstitutionRecovery/InstitutionRecovery.js";
export {
  InstitutionRecoveryView,
  type InstitutionRecoveryViewProps,
} from "./InstitutionRecovery/InstitutionRecoveryView.js";
export type { OutageRecovery, OutageRecoveryProps } from "./ConnectorStatus/outageRecovery.js";
export { PhoneHint, type PhoneHintProps } from "./ConnectorStatus/PhoneHint.js";
export { ConnectionCard, type ConnectionCardProps } from "./ConnectionCard/ConnectionCard.js";
export {
  ConnectionCardView,
  type ConnectionCardViewProps,
} from "./ConnectionCard/ConnectionCardView.js";
export { ConnectionList, type ConnectionListProps } from "./ConnectionList/ConnectionList.js";
export {
  ConnectionListView,
  type ConnectionListViewProps,
  type ListedCardProps,
} from "./ConnectionList/ConnectionListView.js";
export { JobsCheckup, type JobsCheckupProps } from "./JobsCheckup/JobsCheckup.js";
export { JobsCheckupView, type JobsCheckupViewProps } from "./JobsCheckup/JobsCheckupView.js";
export {
  InstitutionPicker,
  type InstitutionPickerProps,
} from "./InstitutionPicker/InstitutionPicker.js";
export {
  InstitutionPickerView,
  type InstitutionPickerViewProps,
} from "./InstitutionPicker/InstitutionPickerView.js";

export type { BasiqCopy } from "./languages/BasiqCopy.js";
export { CopyProvider, type CopyProviderProps } from "./languages/CopyProvider.js";
export { ar } from "./languages/ar.js";
export { enAU } from "./languages/enAU.js";
export type { FailureCopy } from "./failures/failureWords.js";
export type { StepCopy } from "./JobProgress/jobProgressWords.js";
export { zhHans } from "./languages/zhHans.js";
export {
  type ButtonPartProps,
  type Parts,
  PartsProvider,
  type PartsProviderProps,
} from "./theme/PartsProvider.js";
