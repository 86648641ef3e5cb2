import { LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { CacheStore } from "../store/withFallback.js";

/** What a route started by a job, which no answer of Basiq's says later. */
export type StartedJob =
  | { readonly kind: "refresh"; readonly connectionId: string }
  | { readonly kind: "upload"; readonly institutionId: string };

/** Knows the jobs that this server's routes started. */
export interface StartedJobs {
  remember(jobId: string, started: StartedJob): Promise<void>;
  /** `undefined` for a job that started elsewhere, or longer ago than Basiq lists it. */
  of(jobId: string): Promise<StartedJob | undefined>;
}

export function createStartedJobs(store: CacheStore): StartedJobs {
  const keyOf = (jobId: string) => `started-job:${jobId}`;
  return {
    remember: (jobId, started) => store.set(keyOf(jobId), write(started), LISTS_REACH_BACK_MS),
    async of(jobId) {
      const stored = await store.get(keyOf(jobId));
      return stored === undefined ? undefined : read(stored);
    },
  };
}

// An id has no space.
function write(started: StartedJob): string {
  switch (started.kind) {
    case "refresh":
      return `refresh ${started.connectionId}`;
    case "upload":
      return `upload ${started.institutionId}`;
    default:
      return started satisfies never;
  }
}

function read(stored: string): StartedJob | undefined {
  const [kind, id = ""] = stored.split(" ");
  if (kind === "refresh") return { kind, connectionId: id };
  return kind === "upload" ? { kind, institutionId: id } : undefined;
}
