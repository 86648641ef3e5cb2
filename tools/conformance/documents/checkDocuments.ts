import { type Check, checkOf } from "../difference.js";
import { assemble } from "./assemble.js";
import { below, type Mismatch } from "./mismatch.js";
import {
  type Content,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  type Operation,
} from "./openApi.js";
import { validate } from "./validate.js";

/** Checks every example of the documents against its own schema. */
export function checkDocuments(operations: readonly Operation[]): Check[] {
  return operations.flatMap(({ route, request, answers }) =>
    [{ status: "request", contents: request }, ...answers].flatMap(({ status, contents }) =>
      contents
        .flatMap(claimsOf)
        .map(({ scene, mismatches }) =>
          checkOf({ subject: "example", route, status, scene }, mismatches),
        ),
    ),
  );
}

interface Claim {
  readonly scene: string;
  readonly mismatches: readonly Mismatch[];
}

function claimsOf({ schema, examples }: Content): Claim[] {
  return [
    ...examples.map(({ name, value }) => ({ scene: name, mismatches: validate(schema, value) })),
    { scene: "assembled", mismatches: validate(schema, assemble(schema)) },
    ...propertyClaims(schema, ""),
  ];
}

/** The examples that stand at single properties. */
function propertyClaims(schema: Fields, path: string): Claim[] {
  const { example, properties, items, oneOf } = schema;
  const own =
    example === undefined
      ? []
      : [
          {
            scene: "property",
            mismatches: validate(schema, example, path),
          },
        ];
  return [
    ...own,
    ...Object.entries(fieldsOf(properties)).flatMap(([name, one]) =>
      propertyClaims(fieldsOf(one), below(path, name)),
    ),
    ...(isFields(items) ? propertyClaims(items, below(path, "[]")) : []),
    ...listOf(oneOf).flatMap((one) => propertyClaims(fieldsOf(one), path)),
  ];
}
