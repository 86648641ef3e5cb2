import { type Check, checkOf } from "./difference.js";
import { assemble } from "./assemble.js";
import { below, type Mismatch } from "./mismatch.js";
import {
  type Content,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  okOf,
  type Operation,
  schemaAt,
} from "./openApi.js";
import { validate } from "./validate.js";

/** One resource that two routes describe: alone, and as an item of a list. */
const TWINS = [
  { alone: "GET /jobs/{jobId}", list: "GET /users/{userId}/jobs" },
  { alone: "GET /events/{id}", list: "GET /events" },
];

/**
 * Holds every example of the documents against its own schema, and that of a resource against the other description of
 * it, that of its list. What is found here is what `exceptions.md` may call a contradiction of the documents.
 */
export function checkDocuments(operations: readonly Operation[]): Check[] {
  return [
    ...operations.flatMap(({ route, request, answers }) =>
      [{ status: "request", contents: request }, ...answers].flatMap(({ status, contents }) =>
        contents
          .flatMap(claimsOf)
          .map(({ scene, mismatches }) =>
            checkOf({ ...EXAMPLE, route, status, scene }, mismatches),
          ),
      ),
    ),
    ...TWINS.flatMap((twin) => checkTwin(operations, twin)),
  ];
}

const EXAMPLE = { subject: "example" } as const;

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
  return [
    ...(example === undefined
      ? []
      : [{ scene: "property", mismatches: validate(schema, example, path) }]),
    ...Object.entries(fieldsOf(properties)).flatMap(([name, one]) =>
      propertyClaims(fieldsOf(one), below(path, name)),
    ),
    ...(isFields(items) ? propertyClaims(items, below(path, "[]")) : []),
    ...listOf(oneOf).flatMap((one) => propertyClaims(fieldsOf(one), path)),
  ];
}

function checkTwin(operations: readonly Operation[], { alone, list }: (typeof TWINS)[number]) {
  const item = schemaAt(okOf(operations, list)?.schema ?? {}, "data[]");
  return (okOf(operations, alone)?.examples ?? []).map(({ name, value }) =>
    checkOf(
      { ...EXAMPLE, route: list, status: "200", scene: `${name} of ${alone}` },
      validate(item, value, "data[]"),
    ),
  );
}
