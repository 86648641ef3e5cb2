import type { BasiqError, ErrorIds } from "../errors/BasiqError.js";
import { requestError } from "../errors/requestError.js";

const told = new WeakMap<object, BasiqError>();

/**
 * What a runtime without `serverUrl` says to what needs it. Reads ask again and again, and each gets the
 * same error: the app is told of an error once.
 */
export function serverRequired(runtime: object, ids?: ErrorIds): BasiqError {
  if (ids !== undefined) return requestError("server-required", ids);
  const error = told.get(runtime) ?? requestError("server-required");
  told.set(runtime, error);
  return error;
}
