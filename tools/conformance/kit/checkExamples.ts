import type { Drift, ParseOptions } from "@basiq-kit/schema";
import { type Check, checkOf } from "../difference.js";
import type { Mismatch } from "../documents/mismatch.js";
import type { Operation } from "../documents/openApi.js";
import { endOf } from "./ends.js";
import { type AnswerExample, readExamples } from "./readExamples.js";
import type { Reading } from "./reading.js";
import { readingOf } from "./readings.js";

/** Reads every example with the kit: nothing throws, each ends where it must, and no field is reported as drift. */
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
  const drifts: Drift[] = [];
  const end = endBy(reading, value, { onDrift: (drift) => drifts.push(drift) });
  const wrongEnd = mismatch("end", expected ?? "nothing in kit/ends.ts yet", end);
  return [...(end === expected ? [] : [wrongEnd]), ...drifts.map(driftMismatch)];
}

function endBy(reading: Reading, value: unknown, options: ParseOptions): string {
  try {
    return reading(value, options);
  } catch (error) {
    return `an exception: ${String(error)}`;
  }
}

/** If the kit reports drift in Basiq's own example, the kit's schema is wrong, or the example. */
function driftMismatch({ resource, path, expected, received }: Drift): Mismatch {
  return {
    path: `${resource}: ${path}`,
    rule: "drift",
    says: `its example is ${received}`,
    came: `drift: ${expected} is expected`,
  };
}

function mismatch(rule: string, says: string, came: string): Mismatch {
  return { path: "", rule, says, came };
}
