/**
 * Thrown by every parser of this package when a value can't be what it should be.
 *
 * `path` says where, as in `steps[1].title`; the message never repeats the value, which may be secret.
 *
 * @example
 * try { parseJob(body); } catch (error) {
 *   if (error instanceof SchemaError) report(error.what, error.path);
 * }
 */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
  /** What was parsed: `job`, `client token`, `API error`, `connection list`. */
  declare readonly what: string;
  /** Where the value is wrong; empty when the value itself is. */
  declare readonly path: string;

  constructor(what: string, path: string, expected: string) {
    super(
      `basiq-kit/schema: malformed ${what}: ${path || "the value"} is not ${expected}. ` +
        "Check that the address answers Basiq's own JSON.",
    );
    this.what = what;
    this.path = path;
  }
}
