import type { Drift } from "@basiq-kit/schema";
import { type Check, checkOf } from "../documents/difference.js";
import { assemble } from "../documents/assemble.js";
import type { Mismatch } from "../documents/mismatch.js";
import {
  type Content,
  type Example,
  fieldsOf,
  listOf,
  type Operation,
} from "../documents/openApi.js";
import { expectationOf } from "./expectations.js";

/** Reads every example with the kit: nothing throws, each ends where it must, and no field is reported as drift. */
export function checkParsing(operations: readonly Operation[]): Check[] {
  return operations.flatMap(({ route, answers }) =>
    answers.flatMap(({ status, contents }) => {
      const expectation = expectationOf(route, status);
      if (expectation === null) return [];
      return contents.flatMap(examplesIn).map((example) => {
        const place = { subject: "parsing", route, status, scene: example.name } as const;
        return checkOf(place, expectation ? read(example, expectation) : [UNREAD]);
      });
    }),
  );
}

/** Every example of a JSON answer; where there is none, one is assembled from the examples of its properties. */
function examplesIn({ type, schema, examples }: Content): readonly Example[] {
  if (type !== "application/json") return [];
  if (examples.length === 0) return [{ name: "assembled", value: assemble(schema) }];
  return examples.flatMap((example) => [example, ...whileAsking(example)]);
}

/**
 * No example shows a challenge that is open. Where one shows a challenge that was answered, this is the same job as
 * it stood while the bank asked.
 */
function whileAsking({ name, value }: Example): Example[] {
  const job = fieldsOf(value);
  const steps = listOf(job["steps"]).map(fieldsOf);
  const asked = steps.findIndex(({ result }) => fieldsOf(result)["type"] === "mfa");
  if (asked === -1) return [];
  const earlier = steps.map((step, index) => {
    if (index < asked) return step;
    const { title, result } = step;
    return index === asked
      ? { title, result, status: "in-progress" }
      : { title, result: null, status: "pending" };
  });
  return [{ name: `${name}, while it asked`, value: { ...job, steps: earlier } }];
}

function read(
  { name, value }: Example,
  [reader, ends]: NonNullable<ReturnType<typeof expectationOf>>,
): Mismatch[] {
  const drifts: Drift[] = [];
  const end = endBy(() => reader(value, { onDrift: (drift) => drifts.push(drift) }));
  const expected = typeof ends === "string" ? ends : ends[name];
  const wrong = {
    path: "",
    rule: "end",
    says: expected ?? "no end in kit/expectations.ts",
    came: end,
  };
  return [...(end === expected ? [] : [wrong]), ...drifts.map(driftMismatch)];
}

function endBy(reader: () => string): string {
  try {
    return reader();
  } catch (error) {
    return `an exception: ${String(error)}`;
  }
}

/** What the kit reports as drift is Basiq's own example: then the kit's schema is wrong, or the example. */
function driftMismatch({ resource, path, expected, received }: Drift): Mismatch {
  return {
    path: `${resource}: ${path}`,
    rule: "drift",
    says: `its example is ${received}`,
    came: `drift: ${expected} is expected`,
  };
}

const UNREAD: Mismatch = {
  path: "",
  rule: "parsing",
  says: "a line in kit/expectations.ts",
  came: "no parser is named, nor that there is none",
};
