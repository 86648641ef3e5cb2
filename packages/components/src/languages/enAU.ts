import { connectButtonWords } from "../ConnectButton/connectButtonWords.js";
import { connectionCardWords } from "../ConnectionCard/connectionCardWords.js";
import { connectorStatusWords } from "../ConnectorStatus/connectorStatusWords.js";
import { consentCardWords } from "../ConsentCard/consentCardWords.js";
import { consentReturnWords } from "../ConsentReturn/consentReturnWords.js";
import { failureNoticeWords } from "../FailureNotice/failureNoticeWords.js";
import { institutionPickerWords } from "../InstitutionPicker/institutionPickerWords.js";
import { jobsCheckupWords } from "../JobsCheckup/jobsCheckupWords.js";
import { jobsProgressWords } from "../JobsProgress/jobsProgressWords.js";
import { mfaPromptWords } from "../MfaPrompt/mfaPromptWords.js";
import { refreshFlowWords } from "../RefreshFlow/refreshFlowWords.js";
import { statementUploadWords } from "../StatementUpload/statementUploadWords.js";

/** Australian English, in the words of the person: it says who acts, and blames nobody. */
export const enAU = {
  ...connectButtonWords,
  ...connectionCardWords,
  ...connectorStatusWords,
  ...consentCardWords,
  ...consentReturnWords,
  ...failureNoticeWords,
  ...institutionPickerWords,
  ...jobsCheckupWords,
  ...jobsProgressWords,
  ...mfaPromptWords,
  ...refreshFlowWords,
  ...statementUploadWords,
};
