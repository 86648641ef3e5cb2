import type { Runtime } from "../session/runtime.js";

const ALL = ["consents", "connections", "jobs"] as const;

/**
 * Fetches again what a change may have touched, all of it unless names are given: where it is shown;
 * elsewhere it is fetched when it is next needed. Settles when the answers are in, and never rejects.
 */
export async function refetch(
  { queryClient, scopeKey }: Pick<Runtime, "queryClient" | "scopeKey">,
  names: readonly (typeof ALL)[number][] = ALL,
): Promise<void> {
  await Promise.all(
    names.map((name) => queryClient.invalidateQueries({ queryKey: [...scopeKey, name] })),
  );
}
