import type { Drift } from "./drift.js";

// Bundlers replace `process.env.NODE_ENV`. Without a bundler a browser has no `process`.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

// Far more than the number of fields that the kit reads.
const MAX_KNOWN = 1_000;

/** Who is notified of drift. */
export interface DriftReporterOptions {
  /** Called once for each drift, however often a job is polled; what it throws changes no answer. */
  readonly onDrift?: ((drift: Drift) => unknown) | undefined;
  /**
   * Writes a line for whoever develops the app, once for each path.
   * @default `console.warn` in development, nothing elsewhere
   */
  readonly warn?: ((line: string) => void) | undefined;
}

/**
 * Makes the `onDrift` that parsers are given, so that an app is called once for each drift.
 *
 * @example
 * const onDrift = createDriftReporter({ onDrift: (drift) => log.warn(drift) });
 * parseJob(body, { onDrift });
 */
export function createDriftReporter({
  onDrift,
  warn = isDevelopment() ? console.warn : undefined,
}: DriftReporterOptions): (drift: Drift) => void {
  const known = new Set<string>();
  const isNew = (what: readonly string[]) => {
    const key = JSON.stringify(what);
    if (known.has(key) || known.size >= MAX_KNOWN) return false;
    known.add(key);
    return true;
  };
  return (drift) => {
    const { resource, path, expected, received } = drift;
    if (isNew([resource, path]))
      warn?.(
        `basiq-kit: ${resource}: ${path} is ${received}, and Basiq documents ${expected}. ` +
          "It was left out, and the rest was read.",
      );
    if (onDrift && isNew([resource, path, expected, received])) void callHost(onDrift, drift);
  };
}

async function callHost(onDrift: (drift: Drift) => unknown, drift: Drift): Promise<void> {
  try {
    await onDrift(drift);
  } catch {
    // A log that fails has nobody to report to.
  }
}

function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== "production" && process.env.NODE_ENV !== "test";
  } catch {
    return false;
  }
}
