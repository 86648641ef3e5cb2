import { serveSandbox, type ServedSandbox, type ServeSandboxOptions } from "./serveSandbox.js";

export { serveSandbox, type ServedSandbox, type ServeSandboxOptions };

/**
 * A worker fixture, as Playwright's types have it.
 *
 * @example
 * const fixture: WorkerFixture<ServedSandbox> = basiqFixture({ port: 4010, redirectUrl });
 */
export type WorkerFixture<Value> = [
  (fixtures: object, use: (value: Value) => Promise<void>) => Promise<void>,
  { readonly scope: "worker" },
];

/**
 * A Playwright fixture that starts the sandbox with a worker's first test and stops it after the last. Playwright
 * itself isn't imported, so that any version with worker fixtures accepts it.
 *
 * @example
 * const test = base.extend<object, { basiq: ServedSandbox }>({
 *   basiq: basiqFixture({ port: 4010, redirectUrl: "http://localhost:3000/return" }),
 * });
 */
export function basiqFixture(options: ServeSandboxOptions): WorkerFixture<ServedSandbox> {
  return [
    // Playwright learns from this pattern that the fixture needs no other.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const basiq = await serveSandbox(options);
      try {
        await provide(basiq);
      } finally {
        await basiq.close();
      }
    },
    { scope: "worker" },
  ];
}
