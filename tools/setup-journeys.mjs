import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Builds the demo once for all journeys, which then only start it (`demoProcess.ts`). */
export function setup() {
  const folder = mkdtempSync(join(tmpdir(), "ledgerbird-"));
  // Vitest's own variables would make Vite build for development.
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  execFileSync(process.execPath, ["tools/build-demo.mjs", folder], { env, stdio: "inherit" });
  process.env["DEMO_BUILT"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
