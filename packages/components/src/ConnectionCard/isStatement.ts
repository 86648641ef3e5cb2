import type { ConnectionState } from "@basiq-kit/hooks";

/** Whether data comes from a statement that the person uploads: no bank is asked, and nothing is refreshed. */
export function isStatement({ method }: Pick<ConnectionState, "method">): boolean {
  return method === "pdf" || method === "csv";
}
