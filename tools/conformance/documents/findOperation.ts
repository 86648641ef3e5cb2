import type { Operation } from "./openApi.js";

/** The operation that a request is for; `/events/types` is not the event of the id "types". */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): Operation | undefined {
  const parts = pathname.split("/");
  return operations
    .filter((one) => one.method === method && matches(one.path.split("/"), parts))
    .toSorted((a, b) => parameters(a) - parameters(b))[0];
}

function matches(template: readonly string[], parts: readonly string[]): boolean {
  return (
    template.length === parts.length &&
    template.every((part, index) => isParameter(part) || part === parts[index])
  );
}

function parameters({ path }: Operation): number {
  return path.split("/").filter(isParameter).length;
}

function isParameter(part: string): boolean {
  return part.startsWith("{");
}
