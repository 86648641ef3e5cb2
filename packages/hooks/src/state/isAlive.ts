import type { Connection } from "@basiq-kit/schema";

/** Whether a connection was established and hasn't ended, which requires an active consent. */
export function isAlive({ status }: Connection): boolean {
  return status === "active" || status === "invalid" || status === "pending";
}
