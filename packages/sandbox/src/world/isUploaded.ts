import type { ConnectorMethod } from "./connector.js";

/** Whether data comes from a file that a person uploads, and not from a bank. */
export function isUploaded({ method }: { readonly method: ConnectorMethod }): boolean {
  return method === "pdf" || method === "csv";
}
