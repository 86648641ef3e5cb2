import type { QueryKey } from "@tanstack/react-query";
import type { Runtime } from "../session/runtime.js";
import { awakeReads } from "./awakeReads.js";

const ALL = ["consents", "connections", "jobs"] as const;

/**
 * Refetches what a change may have affected: everything, unless names are passed. Data that isn't shown is
 * only marked as outdated, and fetched when next needed, and so is what a server has asked to wait for. Resolves once the answers have arrived; never rejects.
 */
export async function refetch(
  runtime: Runtime,
  names: readonly (typeof ALL)[number][] = ALL,
): Promise<void> {
  await Promise.all(names.map((name) => refetchOne(runtime, [name])));
}

/** Refetches one connector, in the same way. */
export async function refetchConnector(
  runtime: Runtime,
  institutionId: string,
  method: string,
): Promise<void> {
  await refetchOne(runtime, ["connectors", institutionId, method]);
}

/** Refetches what has this key, in the same way. */
export function refetchOne(runtime: Runtime, key: QueryKey): Promise<void> {
  const { queryClient, scopeKey } = runtime;
  const queryKey = [...scopeKey, ...key];
  const refetchType = awakeReads(runtime).mustWait(queryKey) ? "none" : "active";
  return queryClient.invalidateQueries({ queryKey, refetchType });
}
