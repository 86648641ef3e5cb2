import * as z from "zod/mini";
import type { ParseOptions } from "./drift.js";
import { listeningOnDrift } from "./withDrift.js";
import { type Fields, isFields, present } from "./fields.js";
import { type Reading, readTolerantly } from "./readTolerantly.js";
import { SchemaError } from "./schemaError.js";
import { identifier } from "./values.js";

/**
 * A schema that turns an answer of Basiq's into the kit's type. It accepts any JSON, and refuses only what can't
 * be this resource. A zod value like any other: compose it (`z.array(jobSchema)`), print what Basiq
 * documents (`z.toJSONSchema(jobSchema, { io: "input" })`), or use it as a Standard Schema.
 */
export type Schema<Ours> = z.ZodMiniType<Ours>;

/** What the kit knows of one of Basiq's resources. */
export interface Documents<Wire> {
  /** What it is called, in errors and in drift: `job`. */
  readonly name: string;
  /** What Basiq's documents say of it; what the kit can do without is optional. */
  readonly documented: z.ZodMiniType<Wire>;
  /** What an answer may leave out, and what that means. */
  readonly absent?: Fields;
  /** Turns the several spellings of the documents into the one that `documented` has. */
  readonly unify?: (raw: Fields) => Fields;
}

/** What the kit knows of a resource that it describes in its own terms. */
export interface Definition<Wire, Ours> extends Documents<Wire> {
  /** What it says in the kit's terms. */
  readonly derive: (wire: Wire) => Ours;
}

/** One of Basiq's resources as a schema, and as a parser that also reports drift. */
export interface Resource<Ours> {
  readonly schema: Schema<Ours>;
  readonly parse: (value: unknown, options?: ParseOptions) => Ours;
  /** Reads an entry of a list, where `list` says what and `path` says which. */
  readonly parseEntry: (value: unknown, entry: Entry, options?: ParseOptions) => Ours;
}

/** A place in a list, as errors name it. */
export interface Entry {
  readonly list: string;
  readonly path: string;
}

/**
 * Makes the schema and the parser of a resource that keeps Basiq's own names.
 */
export function documentedResource<Wire>(documents: Documents<Wire>): Resource<Wire> {
  const { name, documented } = documents;

  function parseEntry(value: unknown, entry: Entry, { onDrift }: ParseOptions = {}): Wire {
    const reading = read(value, documents);
    if (!reading.ok)
      throw new SchemaError(entry.list, joined(entry.path, reading.path), reading.expected);
    for (const drift of reading.drifts) onDrift?.({ resource: name, ...drift });
    return reading.value;
  }

  const tolerant = z.transform<unknown, unknown>((value, context) => {
    const reading = read(value, documents);
    if (reading.ok) {
      for (const drift of reading.drifts) listeningOnDrift()?.({ resource: name, ...drift });
      return reading.value;
    }
    const { message } = new SchemaError(name, reading.path, reading.expected);
    context.issues.push({ code: "custom", message, input: value });
    return z.NEVER;
  });
  return {
    schema: z.pipe(tolerant, documented),
    parse: (value, options) => parseEntry(value, { list: name, path: "" }, options),
    parseEntry,
  };
}

/** Makes the schema and the parser of a resource that the kit describes in its own terms. */
export function resource<Wire, Ours>(definition: Definition<Wire, Ours>): Resource<Ours> {
  const { derive } = definition;
  const { schema, parse, parseEntry } = documentedResource(definition);
  return {
    schema: z.pipe(schema, z.transform(derive)),
    parse: (value, options) => derive(parse(value, options)),
    parseEntry: (value, entry, options) => derive(parseEntry(value, entry, options)),
  };
}

/** Reads a value in one spelling, with defaults for what an answer may leave out. */
function read<Wire>(value: unknown, { documented, absent, unify }: Documents<Wire>): Reading<Wire> {
  if (!isFields(value)) return readTolerantly(documented, value);
  const known = present(value);
  const raw = { ...absent, ...known, ...("id" in known ? { id: identifier(known["id"]) } : {}) };
  return readTolerantly(documented, unify ? unify(raw) : raw);
}

function joined(path: string, below: string): string {
  return path && below ? `${path}.${below}` : path + below;
}
