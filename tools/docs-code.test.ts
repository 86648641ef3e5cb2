import { describe, expect, it } from "vitest";
import { writeRunnable } from "./docs/runnable.js";

/** The guides' code that is marked `run`, but for what draws: docs-code.dom.test.ts has that. */
const files = writeRunnable("node", (name) => name.endsWith(".ts"));

describe.each(files.filter(({ hasTests }) => hasTests))("$from", async ({ file }) => {
  await import(file);
});

it.each(files.filter(({ hasTests }) => !hasTests))("$from runs", async ({ file }) => {
  await expect(import(file)).resolves.toBeDefined();
});
