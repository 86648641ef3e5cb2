import type { UseConsentReturnResult } from "@basiq-kit/hooks";
import type { Came } from "../JobProgress/came.js";

/** What a job brought, without until when it is shared where the return itself says that. */
export function saidOnce(came: Came | undefined, back: UseConsentReturnResult): Came | undefined {
  return came !== undefined && saysUntil(back) ? { ...came, sharedUntil: undefined } : came;
}

function saysUntil(back: UseConsentReturnResult): boolean {
  if (!("changes" in back) || back.changes.status !== "ready") return false;
  const { consent } = back.changes;
  return "expiresAt" in consent && consent.expiresAt !== undefined;
}
