import { returnStoreOf } from "../redirect/returnStore.js";
import { storedJobsOf } from "../jobs/storedJobs.js";
import { jobPollerOf } from "../jobs/jobPoller.js";
import { refreshesOf } from "../jobs/refreshes.js";
import type { Runtime } from "../session/runtime.js";

/** Every text that can be reached from a value: through objects, lists, maps, sets and errors. */
export function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value];
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return [];
  if (seen.has(value)) return [];
  seen.add(value);
  const inside: unknown[] = Reflect.ownKeys(value).map((key) => Reflect.get(value, key));
  if (value instanceof Map) inside.push(...value.keys(), ...value.values());
  if (value instanceof Set) inside.push(...value);
  return [
    ...Reflect.ownKeys(value).filter((key) => typeof key === "string"),
    ...inside.flatMap((one) => textsIn(one, seen)),
  ];
}

/** All that a runtime knows without the outside world around it, and what its parts would tell about these jobs and connections. */
export function everythingKnown(runtime: Runtime, ids: readonly string[]): string {
  const { environment: _, queryClient, ...known } = runtime;
  // The client is the provider's, whoever comes: what a runtime knows of it lies under its own key.
  const cached = [
    ...queryClient.getQueryCache().findAll({ queryKey: runtime.scopeKey }),
    ...queryClient.getMutationCache().getAll(),
  ];
  const told = ids.flatMap((id) => [
    jobPollerOf(runtime).job(id).snapshot(),
    refreshesOf(runtime).state(id),
  ]);
  const parts = [
    storedJobsOf(runtime).list(),
    returnStoreOf(runtime).state(),
    runtime.tokens.recent(),
  ];
  const queries = cached.map(({ state, options }) => [state, Object.values(options)]);
  return textsIn([known, queries, told, parts]).join("\n");
}
