"use client";

import { STATEMENT_MAX_BYTES } from "@basiq-kit/schema";
import { useMemo } from "react";
import { BasiqError } from "./errors/BasiqError.js";
import { checkId } from "./errors/checkId.js";
import { uploadsOf } from "./jobs/uploads.js";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { useJobs } from "./react/useJobs.js";
import { useStore } from "./react/useStore.js";
import { statementUpload, type StatementUploadState } from "./state/statementUpload.js";

export interface UseStatementUploadOptions {
  /** The bank that the statement is from: the id of one of Basiq's institutions, not that of a connection. */
  readonly institutionId: string;
  /**
   * The largest file, in bytes; no more than `statements.maxBytes` of the app's server.
   * @default 10485760, which is 10 MiB
   */
  readonly maxBytes?: number | undefined;
}

export type UseStatementUploadResult = StatementUploadState & {
  /** The largest file, in bytes. */
  readonly maxBytes: number;
  /**
   * Checks a file and sends it, once. Does nothing while one is being sent. Never rejects.
   * @throws {BasiqError} `invalid-argument` on what isn't a `File`.
   */
  readonly upload: (file: File) => Promise<void>;
  /** Stops checking or sending, so that the state is `idle`. A job that reads a file can't be stopped. */
  readonly cancel: () => void;
  /** Clears what the upload came to, so that the state is `idle`; a job that runs goes on by itself. */
  readonly reset: () => void;
};

/**
 * Uploads a bank statement, a PDF or a CSV, for a person whose bank isn't connected, and follows the job that reads it
 * (10 to 30 seconds; Basiq's OpenAPI, `POST /users/{id}/statements`).
 *
 * A file is checked before it is sent: that it is one of the two, not empty and not too large. It goes to Basiq through
 * the app's server (`statements` of `createBasiqServer`), and is stored nowhere. Needs `serverUrl`: without it the
 * state is `error` with the code `server-required`. All components that name the same bank share one upload.
 *
 * @example
 * const statement = useStatementUpload({ institutionId: "AU00601" });
 * return <input type="file" accept=".pdf,.csv" onChange={({ target }) => target.files?.[0] && statement.upload(target.files[0])} />;
 * @throws {BasiqError} `invalid-argument` on an `institutionId` that isn't one.
 */
export function useStatementUpload(options: UseStatementUploadOptions): UseStatementUploadResult {
  const { maxBytes = STATEMENT_MAX_BYTES } = options;
  const institutionId = checkId(options.institutionId, "institutionId");
  const uploads = uploadsOf(useBasiqRuntime("useStatementUpload"));
  const sent = useStore(uploads.subscribe, () => uploads.state(institutionId));
  const jobId = sent.status === "sent" ? sent.jobId : undefined;
  const jobs = useMemo(
    () => (jobId === undefined ? [] : [{ jobId, kind: "upload" } as const]),
    [jobId],
  );
  const [job] = useJobs(jobs, "useStatementUpload");
  const actions = useMemo(
    () => ({
      upload: (file: File) => uploads.upload(checkFile(file), { institutionId, maxBytes }),
      cancel: () => uploads.cancel(institutionId),
      reset: () => uploads.reset(institutionId),
    }),
    [uploads, institutionId, maxBytes],
  );
  return { ...statementUpload(sent, job), maxBytes, ...actions };
}

function checkFile(file: unknown): File {
  if (isFile(file)) return file;
  throw new BasiqError(
    "invalid-argument",
    {},
    "`upload` was called without a file. Pass one `File`, such as `input.files[0]`.",
  );
}

/** Also one of another frame, whose `File` is another. */
function isFile(value: unknown): value is File {
  return Object.prototype.toString.call(value) === "[object File]";
}
