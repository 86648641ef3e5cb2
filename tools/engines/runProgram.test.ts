import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { expect, it } from "vitest";
import { type Program, runProgram } from "./runProgram.js";

/** A program that has started another one. */
async function startTwo(): Promise<{ program: Program; output: Readable }> {
  const program = runProgram("sh", ["-c", "sleep 600 & echo started >&3; wait"], { reads: 3 });
  const output = program.child.stdio[3] as Readable;
  await once(output, "data");
  return { program, output };
}

/** Both hold the other end of the output, so it ends when both are gone. */
async function bothEnd(output: Readable): Promise<void> {
  output.resume();
  if (!output.readableEnded) await once(output, "end");
}

it("ends a program and what it has started when the process that started it is gone", async () => {
  const { program, output } = await startTwo();
  const gone = once(program.child, "exit");
  // As the system does with the pipes of a process that is killed.
  (program.child.stdio[4] as Writable).destroy();
  await bothEnd(output);
  expect(await gone).toEqual([null, "SIGTERM"]);
});

it("ends both on demand, also if they are gone already", async () => {
  const { program, output } = await startTwo();
  await program.stop();
  await bothEnd(output);
  await program.stop();
  expect(program.child.signalCode).toBe("SIGTERM");
});
