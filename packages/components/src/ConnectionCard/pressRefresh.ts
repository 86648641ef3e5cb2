import type { UseRefreshConnectionResult } from "@basiq-kit/hooks";

/** Asks once for fresh data, and says which job that started. */
export async function pressRefresh(
  refresh: UseRefreshConnectionResult | undefined,
  onStarted: ((jobId: string) => void) | undefined,
): Promise<void> {
  if (refresh === undefined || refresh.status === "requesting") return;
  const result = await refresh.refresh();
  if (result.status === "started") onStarted?.(result.jobId);
}
