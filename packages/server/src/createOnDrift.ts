import type { Drift } from "@basiq-kit/schema";

type OnDrift = (drift: Drift) => unknown;

// Far more than Basiq has fields that the kit reads.
const MAX_KNOWN = 1_000;

/**
 * Wraps an app's `onDrift` so that it is called once for the same drift, however often a job is polled, and
 * so that what goes wrong in it, now or later, changes no answer and ends no process.
 */
export function createOnDrift(onDrift: OnDrift | undefined): ((drift: Drift) => void) | undefined {
  if (onDrift === undefined) return undefined;
  const known = new Set<string>();
  return (drift) => {
    const { resource, path, expected, received } = drift;
    const one = JSON.stringify([resource, path, expected, received]);
    if (known.has(one) || known.size >= MAX_KNOWN) return;
    known.add(one);
    void callHost(onDrift, drift);
  };
}

async function callHost(onDrift: OnDrift, drift: Drift): Promise<void> {
  try {
    await onDrift(drift);
  } catch {
    // A log that fails has nobody to report to.
  }
}
