import type { FaultRule } from "./fault.js";

/** Whether a rule applies to a call. */
export function matchesCall({ method, path }: FaultRule["on"], request: Request): boolean {
  // The browser sends preflights by itself: one must not use up a fault that is meant for the call after it.
  if (method === undefined ? request.method === "OPTIONS" : method.toUpperCase() !== request.method)
    return false;
  return path === undefined || matchesPath(path, new URL(request.url).pathname);
}

/** Compares part by part: `:name` matches any one part, and a final `*` any rest, even none. */
export function matchesPath(pattern: string, pathname: string): boolean {
  const [wanted, parts] = [pattern.split("/"), pathname.split("/")];
  const open = wanted.at(-1) === "*";
  if (open) wanted.pop();
  if (open ? parts.length < wanted.length : parts.length !== wanted.length) return false;
  return wanted.every((part, index) => {
    const actual = parts[index] ?? "";
    return part.startsWith(":") ? actual !== "" : part === actual;
  });
}
