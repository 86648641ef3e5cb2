import type { ConnectionState } from "@basiq-kit/hooks";

/** A person can't lose a connection that was never finished or is over. */
export function canEnd({ status }: ConnectionState): boolean {
  return status !== "unfinished" && status !== "ended";
}
