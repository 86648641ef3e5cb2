import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Program {
  readonly child: ChildProcess;
  /** Ends it and all that it has started, and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

export interface ProgramOptions {
  /** Which of its outputs is read, by file descriptor. @default none */
  readonly reads?: 2 | 3 | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
}

/** The file descriptor of a pipe that closes when this process ends, even if it is killed. */
const LIFELINE = 4;
// The program replaces the shell, so it has the shell's process id and leads its group. A watcher in that group waits
// for the end of the pipe.
const WATCHED = `(cat <&${LIFELINE}; kill -TERM -$$) >/dev/null 2>&1 3>&- & exec "$0" "$@" ${LIFELINE}<&-`;

/** Starts a program that ends with this process at the latest, with all that it has started. */
export function runProgram(
  path: string,
  args: readonly string[],
  { reads, env }: ProgramOptions = {},
): Program {
  const stdio = Array.from({ length: LIFELINE + 1 }, (_, descriptor) =>
    descriptor === reads || descriptor === LIFELINE ? ("pipe" as const) : ("ignore" as const),
  );
  const child = spawn("/bin/sh", ["-c", WATCHED, path, ...args], { stdio, env, detached: true });
  const gone = once(child, "exit");
  function end() {
    try {
      process.kill(-(child.pid ?? Number.NaN), "SIGTERM");
    } catch {
      // Nothing of it is left.
    }
  }
  process.once("exit", end);
  return {
    child,
    async stop() {
      process.off("exit", end);
      end();
      await gone;
    },
  };
}

/** A folder that is removed with `remove`, or when this process ends. */
export function temporaryFolder(name: string) {
  const path = mkdtempSync(join(tmpdir(), `${name}-`));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  return {
    path,
    remove() {
      process.off("exit", remove);
      remove();
    },
  };
}
