/** Reads an example with the kit's parsers and state functions, and says in a few words where it ends. */
export type Reading = (value: unknown) => string;
