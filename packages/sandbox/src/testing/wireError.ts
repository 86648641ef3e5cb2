import { expect } from "vitest";

interface ErrorEntry {
  /** The parameter that the error is about. */
  parameter?: string | undefined;
  detail?: string | undefined;
}

/** A matcher for an answer with Basiq's error body. */
export function wireError(status: number, code: string, entry: ErrorEntry = {}) {
  const { parameter, detail = expect.any(String) as string } = entry;
  return {
    status,
    body: {
      type: "list",
      correlationId: expect.stringMatching(/^ac[0-9a-f]{10}$/) as string,
      data: [
        {
          type: "error",
          code,
          title: expect.any(String) as string,
          detail,
          ...(parameter === undefined ? {} : { source: { parameter } }),
        },
      ],
    },
  };
}
