import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Program {
  readonly child: ChildProcess;
  /** Ends it and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a program that ends with this process at the latest. */
export function runProgram(path: string, args: readonly string[], options: SpawnOptions): Program {
  const child = spawn(path, args, options);
  const kill = () => void child.kill();
  process.once("exit", kill);
  return {
    child,
    async stop() {
      process.off("exit", kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "exit");
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
