import type { ConnectionState } from "@basiq-kit/hooks";

/**
 * A person can't lose a connection that was never finished or is over. They lose an uploaded statement: withdrawing
 * removes every connection (docs/basiq-api.md), and none of Basiq's documents leaves those out.
 */
export function canEnd({ status }: ConnectionState): boolean {
  return status !== "unfinished" && status !== "ended";
}
