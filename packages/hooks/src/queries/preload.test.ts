import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { jobMeaning } from "./jobReading.js";
import { preload } from "./preload.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));

/** The files that some code loads when it is needed. */
function loadedLaterBy(files: readonly string[]): Set<string> {
  const loaded = files.flatMap((file) =>
    [...readFileSync(SOURCE + file, "utf8").matchAll(/\bimport\("(.+?)"\)/g)].map(([, path = ""]) =>
      basename(path),
    ),
  );
  return new Set(loaded);
}

describe("preload", () => {
  it("makes the very first answer about a job mean something", async () => {
    expect(jobMeaning()).toBeUndefined();
    await preload();
    expect(jobMeaning()).toBeDefined();
  });

  it("leaves out nothing that any hook loads later", () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|preload\.ts$/.test(file),
    );
    const later = loadedLaterBy(files);
    expect(later.size).toBeGreaterThan(5);
    expect(loadedLaterBy(["queries/preload.ts", "queries/jobReading.ts"])).toEqual(later);
  });
});
