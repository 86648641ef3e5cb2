import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Content, type Example, fieldsOf, type Operation } from "./openApi.js";

const FILES = ["core.json", "data.json", "reporting.json", "webhooks.json"];
const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

/** Every operation of the OpenAPI files in a folder. Throws where one is missing or isn't OpenAPI 3.0. */
export async function readDocuments(folder: string): Promise<Operation[]> {
  const documents = await Promise.all(FILES.map((file) => readDocument(join(folder, file))));
  return documents.flatMap((paths) =>
    Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(fieldsOf(item))
        .filter(([method]) => METHODS.has(method))
        .map(([method, operation]) => readOperation(method.toUpperCase(), path, operation)),
    ),
  );
}

async function readDocument(file: string) {
  const { openapi, paths } = fieldsOf(JSON.parse(await readFile(file, "utf8")));
  if (typeof openapi !== "string" || !openapi.startsWith("3.0."))
    throw new Error(`${file} is not an OpenAPI 3.0 document: its "openapi" is ${String(openapi)}.`);
  return fieldsOf(paths);
}

function readOperation(method: string, path: string, operation: unknown): Operation {
  const { requestBody, responses } = fieldsOf(operation);
  const answers = Object.entries(fieldsOf(responses)).map(([status, answer]) => ({
    status,
    contents: contentsOf(answer),
  }));
  return { route: `${method} ${path}`, method, path, request: contentsOf(requestBody), answers };
}

function contentsOf(holder: unknown): Content[] {
  return Object.entries(fieldsOf(fieldsOf(holder)["content"])).map(([type, content]) => ({
    type,
    schema: fieldsOf(fieldsOf(content)["schema"]),
    examples: examplesOf(fieldsOf(content)),
  }));
}

/** OpenAPI has one `example`, or `examples` with a name and a `value` each. */
function examplesOf({ example, examples }: Readonly<Record<string, unknown>>): Example[] {
  const named = Object.entries(fieldsOf(examples)).map(([name, one]) => ({
    name,
    value: fieldsOf(one)["value"],
  }));
  return example === undefined ? named : [{ name: "example", value: example }, ...named];
}
