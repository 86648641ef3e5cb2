import { connectButtonWords } from "../ConnectButton/connectButtonWords.js";
import { connectIntroWords } from "../ConnectIntro/connectIntroWords.js";
import { connectionCardWords } from "../ConnectionCard/connectionCardWords.js";
import { connectorStatusWords } from "../ConnectorStatus/connectorStatusWords.js";
import { consentCardWords } from "../ConsentCard/consentCardWords.js";
import { consentHistoryWords } from "../ConsentHistory/consentHistoryWords.js";
import { consentReturnWords } from "../ConsentReturn/consentReturnWords.js";
import { failureNoticeWords } from "../FailureNotice/failureNoticeWords.js";
import { institutionPickerWords } from "../InstitutionPicker/institutionPickerWords.js";
import { institutionRecoveryWords } from "../InstitutionRecovery/institutionRecoveryWords.js";
import { jobsCheckupWords } from "../JobsCheckup/jobsCheckupWords.js";
import { jobsProgressWords } from "../JobsProgress/jobsProgressWords.js";
import { mfaPromptWords } from "../MfaPrompt/mfaPromptWords.js";
import { policyChangesWords } from "../PolicyChanges/policyChangesWords.js";
import { refreshFlowWords } from "../RefreshFlow/refreshFlowWords.js";
import { statementUploadWords } from "../StatementUpload/statementUploadWords.js";

/** Australian English, in the words of the person: it says who acts, and blames nobody. */
export const enAU = {
  ...connectButtonWords,
  ...connectIntroWords,
  ...connectionCardWords,
  ...connectorStatusWords,
  ...consentCardWords,
  ...consentHistoryWords,
  ...consentReturnWords,
  ...failureNoticeWords,
  ...institutionPickerWords,
  ...institutionRecoveryWords,
  ...jobsCheckupWords,
  ...jobsProgressWords,
  ...mfaPromptWords,
  ...policyChangesWords,
  ...refreshFlowWords,
  ...statementUploadWords,
};
