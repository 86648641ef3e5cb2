import type { BasiqList, ParseOptions } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";
import { pages } from "./pages.js";
import type { Answer } from "../transport/send.js";

/** One of the schema's parsers. */
type Parse<Value> = (body: unknown, options: ParseOptions) => Value;

/**
 * Reads an answer of Basiq's by one of the schema's parsers.
 *
 * @throws {BasiqServerError} `malformed-answer` when it isn't what it should be.
 */
export function readAnswer<Value>(
  { body, status }: Pick<Answer, "body" | "status">,
  parse: Parse<Value>,
  { onDrift }: ParseOptions,
): Value {
  try {
    return parse(body, { onDrift });
  } catch (cause) {
    // A SchemaError names the path and never the value, so it may be logged.
    throw new BasiqServerError("malformed-answer", { basiqStatus: status, cause });
  }
}

/**
 * Reads a list of Basiq's over all its pages.
 *
 * @throws {BasiqServerError} `malformed-answer` when a page isn't what it should be.
 */
export async function readList<Item>(
  api: BasiqApi,
  path: string,
  parse: Parse<BasiqList<Item>>,
  signal?: AbortSignal,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const page of pages(api, path, { signal }))
    all.push(...readAnswer(page, parse, api).items);
  return all;
}
