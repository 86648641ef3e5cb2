/**
 * A schema of any library that follows Standard Schema, such as zod, Valibot or ArkType
 * (github.com/standard-schema/standard-schema, whose few lines are meant to be copied).
 *
 * @example
 * const schema: StandardSchema<{ data: { id: string }[] }> = z.object({ data: z.array(z.object({ id: z.string() })) });
 */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (
      value: unknown,
    ) => StandardSchemaResult<Output> | Promise<StandardSchemaResult<Output>>;
  };
}

/**
 * What a schema says of a value.
 *
 * @example
 * const result: StandardSchemaResult<string> = { value: "ea3a81" };
 */
export type StandardSchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardSchemaIssue[] };

/**
 * What doesn't fit, and where.
 *
 * @example
 * const issue: StandardSchemaIssue = { message: "Expected text", path: ["data", 0, "id"] };
 */
export interface StandardSchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
