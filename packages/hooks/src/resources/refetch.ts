import type { Runtime } from "../session/runtime.js";

const ALL = ["consents", "connections", "jobs"] as const;

/**
 * Refetches what a change may have affected: everything, unless names are passed. Data that isn't shown is
 * only marked as outdated, and fetched when next needed. Resolves once the answers have arrived; never rejects.
 */
export async function refetch(
  { queryClient, scopeKey }: Pick<Runtime, "queryClient" | "scopeKey">,
  names: readonly (typeof ALL)[number][] = ALL,
): Promise<void> {
  await Promise.all(
    names.map((name) => queryClient.invalidateQueries({ queryKey: [...scopeKey, name] })),
  );
}
