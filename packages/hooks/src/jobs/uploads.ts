import { STATEMENT_START_BYTES } from "@basiq-kit/schema";
import { type BasiqError, mayHaveArrived } from "../errors/BasiqError.js";
import { createKeyedStore } from "../lib/keyedStore.js";
import { startedJobsOf } from "../resources/startedJobs.js";
import { runOnce } from "../session/runOnce.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import {
  type FileProblem,
  type FileProblemOptions,
  problemOfContent,
  problemOfRefusal,
  problemOfSize,
} from "../state/fileProblem.js";
import { type ChosenFile, isSending, type SentStatement } from "../state/statementUpload.js";
import { uploadStatement } from "../transport/uploadCalls.js";
import { recordRequest } from "./recordRequest.js";

/**
 * Uploads bank statements: one at a time for each bank, however many components show it. A file is held only while
 * it is sent, and its content is nowhere else.
 */
export interface Uploads {
  /** Calls back when the state of any bank's upload changes. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: (institutionId: string) => SentStatement;
  /** Checks and sends a file; does nothing while one is being sent. Never rejects. */
  readonly upload: (file: File, options: FileProblemOptions) => Promise<void>;
  /** Stops checking or sending. What has arrived by then may be read all the same. */
  readonly cancel: (institutionId: string) => void;
  /** Clears what an upload came to, unless one is being sent. */
  readonly reset: (institutionId: string) => void;
  readonly clear: () => void;
}

const IDLE: SentStatement = { status: "idle" };

/** Each runtime has one place that uploads. */
export const uploadsOf = runtimePart(createUploads);

function createUploads(runtime: Runtime): Uploads {
  const states = createKeyedStore<SentStatement>();
  const underWay = new Map<string, AbortController>();
  const state = (institutionId: string) => states.get(institutionId) ?? IDLE;

  async function send(
    file: File,
    options: FileProblemOptions,
    signal: AbortSignal,
  ): Promise<SentStatement> {
    const { institutionId } = options;
    const chosen: ChosenFile = { name: file.name, size: file.size };
    const problem = problemOfSize(file, options) ?? (await problemInside(file));
    if (problem !== undefined) return { status: "invalid", file: chosen, problem };
    if (signal.aborted) return IDLE;
    states.set(institutionId, { status: "uploading", file: chosen });
    const { value, error, durationMs } = await runOnce(runtime, (client) =>
      unlessAborted(uploadStatement(client, { institutionId, file, signal }), signal),
    );
    const request = { kind: "upload", durationMs } as const;
    if (value === undefined) {
      // Without an error it was cancelled.
      if (error === undefined) return IDLE;
      recordRequest(runtime, { ...request, jobId: undefined });
      return refused(chosen, error);
    }
    recordRequest(runtime, { ...request, jobId: value.id });
    startedJobsOf(runtime).addUpload(value.id);
    return { status: "sent", file: chosen, jobId: value.id };
  }

  function stop(institutionId: string) {
    underWay.get(institutionId)?.abort();
    underWay.delete(institutionId);
  }

  return {
    subscribe: states.subscribe,
    state,
    async upload(file, options) {
      const { institutionId } = options;
      if (isSending(state(institutionId))) return;
      const controller = new AbortController();
      underWay.set(institutionId, controller);
      states.set(institutionId, { status: "checking", file: { name: file.name, size: file.size } });
      const next = await send(file, options, controller.signal);
      // Another may have started since this one was cancelled, or the person may have changed.
      if (underWay.get(institutionId) !== controller) return;
      underWay.delete(institutionId);
      states.set(institutionId, next);
    },
    cancel(institutionId) {
      if (!isSending(state(institutionId))) return;
      stop(institutionId);
      states.set(institutionId, undefined);
    },
    reset(institutionId) {
      if (!isSending(state(institutionId))) states.set(institutionId, undefined);
    },
    clear() {
      for (const controller of underWay.values()) controller.abort();
      underWay.clear();
      states.clear();
    },
  };
}

function refused(file: ChosenFile, error: BasiqError): SentStatement {
  const problem = problemOfRefusal(error);
  return problem === undefined
    ? { status: "error", file, error, mayHaveArrived: mayHaveArrived(error) }
    : { status: "invalid", file, problem };
}

async function problemInside(file: File): Promise<FileProblem | undefined> {
  try {
    const start = await file.slice(0, STATEMENT_START_BYTES).arrayBuffer();
    return problemOfContent(file, new Uint8Array(start));
  } catch {
    return "unreadable";
  }
}

/** An upload that was cancelled hasn't failed, so no error of it is reported. */
async function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value | undefined> {
  try {
    return await work;
  } catch (thrown) {
    if (signal.aborted) return undefined;
    throw thrown;
  }
}
