import { assemble } from "../documents/assemble.js";
import { type Example, fieldsOf, listOf, type Operation } from "../documents/openApi.js";

/** An example of an answer, to be read by the kit. */
export interface AnswerExample {
  readonly route: string;
  readonly status: string;
  /** The document's name for it, or `assembled` from the examples of its properties. */
  readonly name: string;
  readonly value: unknown;
}

/** Every example of a JSON answer; where an answer has none, one is assembled from its properties' examples. */
export function readExamples(operations: readonly Operation[]): AnswerExample[] {
  return operations.flatMap(({ route, answers }) =>
    answers.flatMap(({ status, contents }) =>
      contents
        .filter(({ type }) => type === "application/json")
        .flatMap(({ schema, examples }) =>
          examples.length > 0 ? examples : [{ name: "assembled", value: assemble(schema) }],
        )
        .flatMap((example) => [example, whileAsking(example)])
        .filter((example) => example !== null)
        .map(({ name, value }) => ({ route, status, name, value })),
    ),
  );
}

/**
 * No example shows a challenge that is open. Where one shows a challenge that was answered, this is the same job as
 * it stood while the bank asked.
 */
function whileAsking({ name, value }: Example): Example | null {
  const job = fieldsOf(value);
  const steps = listOf(job["steps"]).map(fieldsOf);
  const asked = steps.findIndex(({ result }) => fieldsOf(result)["type"] === "mfa");
  if (asked === -1) return null;
  const earlier = steps.map((step, index) => {
    if (index < asked) return step;
    const { title, result } = step;
    return index === asked
      ? { title, result, status: "in-progress" }
      : { title, result: null, status: "pending" };
  });
  return { name: `${name}, while it asked`, value: { ...job, steps: earlier } };
}
