import type { Job } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { checkId } from "../errors/checkId.js";
import type { Client } from "./client.js";

// A photo-heavy PDF over a slow mobile connection; the app's server itself gives Basiq a minute.
const UPLOAD_TIMEOUT_MS = 120_000;

/** One statement on its way. */
export interface StatementToUpload {
  readonly institutionId: string;
  readonly file: File;
  /** Aborts the request. */
  readonly signal: AbortSignal;
}

/** Sends a bank statement to Basiq, through the app's server, and returns the job that reads it. */
export async function uploadStatement(
  { ask }: Client,
  { institutionId, file, signal }: StatementToUpload,
): Promise<Job> {
  const form = new FormData();
  form.set("institutionId", checkId(institutionId, "institutionId"));
  form.set("statement", file, file.name);
  try {
    const { value } = await ask("server", {
      path: "/statements",
      method: "POST",
      form,
      signal,
      timeoutMs: UPLOAD_TIMEOUT_MS,
      read: ({ parseJob }, body, options) => parseJob(body, options),
    });
    return value;
  } catch (thrown) {
    throw withoutRoute(thrown, "takes no uploads. Pass `statements: {}` to `createBasiqServer`.");
  }
}

/** A 404 where no id was asked for: the app's server doesn't have the route. */
export function withoutRoute(thrown: unknown, what: string): unknown {
  if (!(thrown instanceof BasiqError) || thrown.code !== "not-found") return thrown;
  const { userId, status, apiCode, correlationId } = thrown;
  return new BasiqError(
    "not-found",
    { userId, status, apiCode, correlationId },
    `The app's server ${what}`,
  );
}
