import { writeFileSync } from "node:fs";
import { installPacked } from "./installPacked.mjs";
import { runNode } from "./runNode.mjs";

const SCRIPT = `
import { jobState, parseJob, pollDelay, traceJob } from "@basiq-kit/hooks/core";
import * as schema from "@basiq-kit/schema";
const now = Date.now();
const steps = [{ title: "verify-credentials", status: "in-progress", result: null }];
const trace = traceJob(undefined, parseJob({ type: "job", id: "job-1", steps }), { now });
const { status } = jobState(trace, { now, kind: "connect" });
const delay = pollDelay(trace, { now, visible: true, online: true, failures: 0 });
if (status !== "running" || typeof delay !== "number" || schema.parseJob !== parseJob)
  throw new Error(\`The job is \${status}, to be asked for in \${delay}.\`);
`;

/**
 * Runs what has no React in plain Node, where neither React nor TanStack Query is installed.
 *
 * @returns {string[]} What is wrong, in words.
 */
export function checkImports() {
  const project = installPacked({ packages: ["schema", "hooks"], peers: false });
  writeFileSync(`${project}run.js`, SCRIPT);
  return runNode("@basiq-kit/hooks/core and @basiq-kit/schema in plain Node", project, ["run.js"]);
}
