import { spawnSync } from "node:child_process";

/**
 * Runs Node in a project.
 *
 * @param {string} what Named in the error.
 * @param {string} project @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]} What is wrong, in words.
 */
export function runNode(what, project, args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    env,
    encoding: "utf8",
  });
  return status === 0 ? [] : [`${what}:\n${stdout}${stderr}`];
}
