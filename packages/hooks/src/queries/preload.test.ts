import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { jobMeaning } from "./jobReading.js";
import { preload } from "./preload.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));

const LATER = /\bimport\("(.+?)"\)/g;
const AT_ONCE = /^import "(.+?)"/gm;

/** The files that some code loads: by default, when they are needed. */
function loadedBy(files: readonly string[], how = LATER): Set<string> {
  const loaded = files.flatMap((file) =>
    [...readFileSync(SOURCE + file, "utf8").matchAll(how)].map(([, path = ""]) => basename(path)),
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
    const later = loadedBy(files);
    expect(later.size).toBeGreaterThan(5);
    expect(loadedBy(["queries/preload.ts", "queries/jobReading.ts"])).toEqual(later);
    // Nor do our own tests, whose time is virtual.
    expect(loadedBy(["testing/readings.ts"], AT_ONCE)).toEqual(later);
  });
});
