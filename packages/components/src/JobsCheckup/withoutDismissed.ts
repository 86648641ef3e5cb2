import type { UseJobsCheckupResult } from "@basiq-kit/hooks";

/** The checkup without the failures that the person has dismissed. */
export function withoutDismissed(
  checkup: UseJobsCheckupResult,
  dismissed: readonly string[],
): UseJobsCheckupResult {
  if (checkup.status !== "attention") return checkup;
  const [first, ...rest] = checkup.items.filter(({ jobId }) => !dismissed.includes(jobId));
  if (first !== undefined) return { ...checkup, items: [first, ...rest] };
  const { items: _, ...facts } = checkup;
  return { ...facts, status: "clear" };
}
