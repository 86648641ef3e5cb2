import type { Connection } from "@basiq-kit/schema";

/** A connection that was established and hasn't ended: it lives by an active consent. */
export function isAlive({ status }: Connection): boolean {
  return status === "active" || status === "invalid" || status === "pending";
}
