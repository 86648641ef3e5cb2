import type { Failure } from "@basiq-kit/schema";
import type { BasiqError } from "../errors/BasiqError.js";
import type { FileProblem } from "./fileProblem.js";
import type { Guidance } from "./guidance.js";
import type { JobProgress } from "./jobProgress.js";

/** The file that was chosen, without its content. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** What was done with a file so far, up to the job that reads it. */
export type SentStatement =
  | { readonly status: "idle" }
  /** Its first bytes are read, on this device. */
  | { readonly status: "checking"; readonly file: ChosenFile }
  /** It wasn't sent, or was refused. */
  | { readonly status: "invalid"; readonly file: ChosenFile; readonly problem: FileProblem }
  /** It is being sent. How much of it has arrived isn't known: browsers don't report that of a `fetch`. */
  | { readonly status: "uploading"; readonly file: ChosenFile }
  | { readonly status: "sent"; readonly file: ChosenFile; readonly jobId: string }
  /** The request failed. `mayHaveArrived`: its answer was lost or can't be read, so the file may be there, and its job may run. */
  | {
      readonly status: "error";
      readonly file: ChosenFile;
      readonly error: BasiqError;
      readonly mayHaveArrived: boolean;
    };

interface JobOfUpload {
  readonly file: ChosenFile;
  readonly jobId: string;
  /** The job that reads the file, as `useJobProgress` has it. */
  readonly job: JobProgress;
}

/**
 * An upload of a bank statement.
 *
 * ```
 * idle ─▶ checking ─▶ uploading ─▶ processing ─▶ succeeded | failed
 *            └▶ invalid    ├▶ invalid   (refused)
 *                          └▶ error
 * ```
 */
export type StatementUploadState =
  | Exclude<SentStatement, { status: "sent" }>
  /** Basiq reads it; also while its job can't be polled, which is the job's `reachability`. */
  | ({ readonly status: "processing" } & JobOfUpload)
  | ({
      readonly status: "succeeded";
      /** The connection that the statement became; `undefined` if Basiq doesn't say. */
      readonly connectionId: string | undefined;
    } & JobOfUpload)
  | ({
      readonly status: "failed";
      readonly failure: Failure;
      readonly guidance: Guidance;
    } & JobOfUpload);

const NOT_SEEN: JobProgress = { status: "loading", reachability: { status: "live" } };

/** The state of an upload, by what was sent and by the job that reads it. */
export function statementUpload(
  sent: SentStatement,
  job: JobProgress = NOT_SEEN,
): StatementUploadState {
  if (sent.status !== "sent") return sent;
  const { file, jobId } = sent;
  const ofJob = { file, jobId, job };
  switch (job.status) {
    case "succeeded":
      return { status: "succeeded", ...ofJob, connectionId: job.connectionId };
    case "failed":
      return { status: "failed", ...ofJob, failure: job.failure, guidance: job.guidance };
    case "loading":
    case "error":
    case "waiting":
    case "running":
    case "needs-mfa":
    case "delayed":
      return { status: "processing", ...ofJob };
    default:
      return job satisfies never;
  }
}

/** Whether a file is being checked or sent: then another has to wait. */
export function isSending({
  status,
}: Pick<StatementUploadState | SentStatement, "status">): boolean {
  return status === "checking" || status === "uploading";
}
