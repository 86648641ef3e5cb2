"use client";

import { useStatementUpload } from "@basiq-kit/hooks";
import { StatementUploadView, type StatementUploadViewProps } from "./StatementUploadView.js";

export interface StatementUploadProps extends Omit<StatementUploadViewProps, "upload"> {
  /** The bank that the statement is from: the id of one of Basiq's institutions. */
  readonly institutionId: string;
  /**
   * The largest file, in bytes; no more than `statements.maxBytes` of the app's server.
   * @default 10485760, which is 10 MiB
   */
  readonly maxBytes?: number | undefined;
}

/**
 * Uploads a bank statement, a PDF or a CSV, for somebody whose bank isn't connected, and says what came of it. Needs
 * `serverUrl`, and `statements` of the app's server.
 *
 * @example
 * <StatementUpload institutionId="AU00601" institutionName="Raviga Mutual" actions={{ "choose-bank": pickBank }} />
 */
export function StatementUpload({ institutionId, maxBytes, ...rest }: StatementUploadProps) {
  const upload = useStatementUpload({ institutionId, maxBytes });
  return <StatementUploadView {...rest} upload={upload} />;
}
