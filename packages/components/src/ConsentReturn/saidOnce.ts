import type { UseConsentReturnResult } from "@basiq-kit/hooks";
import type { CameSoFar } from "../JobProgress/came.js";

/** What a job brought, without until when it is shared where the return itself says that. */
export function saidOnce(
  came: CameSoFar | undefined,
  back: UseConsentReturnResult,
): CameSoFar | undefined {
  return typeof came === "object" && saysUntil(back) ? { ...came, sharedUntil: undefined } : came;
}

function saysUntil(back: UseConsentReturnResult): boolean {
  if (!("changes" in back) || back.changes.status !== "ready") return false;
  const { consent } = back.changes;
  return "expiresAt" in consent && consent.expiresAt !== undefined;
}
