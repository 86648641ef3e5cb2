import { type Check, checkOf } from "../difference.js";
import type { Mismatch } from "../documents/mismatch.js";
import type { Operation } from "../documents/openApi.js";
import { endOf } from "./ends.js";
import { type AnswerExample, readExamples } from "./readExamples.js";
import type { Reading } from "./reading.js";
import { readingOf } from "./readings.js";

/** Reads every example with the kit: nothing throws, and each ends where it must. */
export function checkExamples(operations: readonly Operation[]): Check[] {
  return readExamples(operations).flatMap((example) => {
    const { route, status, name } = example;
    const reading = readingOf(route, status);
    if (reading === null) return [];
    return [checkOf({ subject: "reading", route, status, scene: name }, read(example, reading))];
  });
}

function read({ route, status, name, value }: AnswerExample, reading?: Reading): Mismatch[] {
  if (reading === undefined)
    return [
      mismatch(
        "reading",
        "a line in kit/readings.ts",
        "no reading, and no word that there is none",
      ),
    ];
  const expected = endOf(route, status, name);
  const end = endBy(reading, value);
  if (end === expected) return [];
  return [mismatch("end", expected ?? "nothing in kit/ends.ts yet", end)];
}

function endBy(reading: Reading, value: unknown): string {
  try {
    return reading(value);
  } catch (error) {
    return `an exception: ${String(error)}`;
  }
}

function mismatch(rule: string, says: string, came: string): Mismatch {
  return { path: "", rule, says, came };
}
