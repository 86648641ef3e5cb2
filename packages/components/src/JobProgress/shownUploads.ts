import { useEffect, useSyncExternalStore } from "react";

/** How many components on the page show the upload of each job. */
const shown = new Map<string, number>();
const subscribers = new Set<() => void>();

/** Makes known that the upload of a job is shown, and announced, for as long as the component is on the page. */
export function useShowsUpload(jobId: string | undefined): void {
  useEffect(() => {
    if (jobId === undefined) return undefined;
    count(jobId, 1);
    return () => count(jobId, -1);
  }, [jobId]);
}

/** Whether the upload of a job is shown on the page: then nothing else needs to announce that job. */
export function useIsUploadShown(jobId: string | undefined): boolean {
  return useSyncExternalStore(
    subscribe,
    () => jobId !== undefined && shown.has(jobId),
    () => false,
  );
}

function count(jobId: string, change: 1 | -1) {
  const now = (shown.get(jobId) ?? 0) + change;
  if (now === 0) shown.delete(jobId);
  else shown.set(jobId, now);
  for (const notify of subscribers) notify();
}

function subscribe(notify: () => void) {
  subscribers.add(notify);
  return () => subscribers.delete(notify);
}
