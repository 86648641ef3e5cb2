import type { ParseOptions } from "@basiq-kit/schema";

/** Reads an example with the kit's parsers and state functions, and says in a few words where it ends. */
export type Reading = (value: unknown, options?: ParseOptions) => string;
