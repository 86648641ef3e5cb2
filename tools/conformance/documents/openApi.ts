/** A JSON object whose fields are still unknown. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of a value; none for anything but an object. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The items of a value; none for anything but a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An example that stands beside a schema. */
export interface Example {
  readonly name: string;
  readonly value: unknown;
}

/** What a request or an answer holds under one content type. */
export interface Content {
  readonly type: string;
  /** An OpenAPI 3.0 schema. */
  readonly schema: Fields;
  readonly examples: readonly Example[];
}

/** One documented answer of an operation. */
export interface Answer {
  readonly status: string;
  /** Empty where the document says nothing of a body. */
  readonly contents: readonly Content[];
}

/** One method of one path. */
export interface Operation {
  /** `GET /jobs/{jobId}`: what differences and exceptions call it. */
  readonly route: string;
  readonly method: string;
  /** `/jobs/{jobId}` */
  readonly path: string;
  readonly request: readonly Content[];
  readonly answers: readonly Answer[];
}

/** The operation that a request is for; `/events/types` is not the event of the id "types". */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): Operation | undefined {
  const [best] = operations
    .filter((one) => one.method === method && patternOf(one.path).test(pathname))
    .toSorted((a, b) => parametersIn(a.path) - parametersIn(b.path));
  return best;
}

const PARAMETER = /\{\w+\}/g;

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(PARAMETER, "[^/]*")}$`);
}

function parametersIn(path: string): number {
  return path.match(PARAMETER)?.length ?? 0;
}

/** What an operation answers under 200, in the first of its forms. */
export function okOf(operations: readonly Operation[], route: string): Content | undefined {
  const operation = operations.find((one) => one.route === route);
  return operation?.answers.find(({ status }) => status === "200")?.contents[0];
}

/** The schema of a field deep inside a schema; `[]` is the item of a list. */
export function schemaAt(schema: Fields, path: string): Fields {
  return path
    .split(/\.|(?=\[\])/)
    .reduce(
      (above, part) =>
        fieldsOf(part === "[]" ? above["items"] : fieldsOf(above["properties"])[part]),
      schema,
    );
}
