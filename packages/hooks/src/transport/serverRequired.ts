import { BasiqError, type ErrorIds } from "../errors/BasiqError.js";

const told = new WeakMap<object, BasiqError>();

/**
 * What a runtime without `serverUrl` says to what needs it. Reads ask again and again, and each gets the
 * same error: the app is told of an error once.
 */
export function serverRequired(runtime: object, ids?: ErrorIds): BasiqError {
  if (ids !== undefined) return new BasiqError("server-required", ids);
  const error = told.get(runtime) ?? new BasiqError("server-required");
  told.set(runtime, error);
  return error;
}
