import type { Runtime } from "../client/runtime.js";

/**
 * Fetches again what a change may have touched, where it is shown; elsewhere it is fetched when it is
 * next needed. Settles when the answers are in, and never rejects.
 */
export async function refetch(
  { queryClient, scopeKey }: Pick<Runtime, "queryClient" | "scopeKey">,
  ...names: readonly ("connections" | "consents" | "jobs")[]
): Promise<void> {
  await Promise.all(
    names.map((name) => queryClient.invalidateQueries({ queryKey: [...scopeKey, name] })),
  );
}
