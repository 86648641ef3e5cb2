// @vitest-environment jsdom
import { describe } from "vitest";
import { writeRunnable } from "./docs/runnable.js";
import "./setup-dom.js";

/** The guides' tests that are marked `run` and draw. */
const files = writeRunnable("dom", (name) => name.endsWith(".tsx"));

describe.each(files)("$from", async ({ file }) => {
  await import(file);
});
