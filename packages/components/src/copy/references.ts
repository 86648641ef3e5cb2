/**
 * The ids that support asks for; a `BasiqError` is one. Nothing else of it is shown or copied.
 */
export interface FailureReferences {
  readonly userId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly correlationId?: string | undefined;
}

export interface Reference {
  readonly name: keyof FailureReferences;
  readonly id: string;
}

const NAMES = ["userId", "connectionId", "jobId", "correlationId"] as const;

/** The references that are known, in the order in which support looks them up. */
export function referencesOf(references: FailureReferences): readonly Reference[] {
  return NAMES.flatMap((name) => {
    const id = references[name];
    return id === undefined ? [] : [{ name, id }];
  });
}

/** One per line, by the names that Basiq's support uses, whatever language the page speaks. */
export function referencesText(references: readonly Reference[]): string {
  return references.map(({ name, id }) => `${name}: ${id}`).join("\n");
}
