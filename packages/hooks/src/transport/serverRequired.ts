import { BasiqError, type ErrorIds } from "../errors/BasiqError.js";

const reported = new WeakMap<object, BasiqError>();

/**
 * The error of a runtime without `serverUrl`. Reads, which have no ids and are repeated often, all get
 * the same instance, because each instance is reported to the app only once.
 */
export function serverRequired(runtime: object, ids?: ErrorIds): BasiqError {
  if (ids !== undefined) return new BasiqError("server-required", ids);
  const error = reported.get(runtime) ?? new BasiqError("server-required");
  reported.set(runtime, error);
  return error;
}
