import type { BasiqServerError } from "../errors/BasiqServerError.js";

type OnError = (error: BasiqServerError) => unknown;

/** Wraps `onError` so that an error in it, even in a promise, changes no answer and ends no process. */
export function createReport(onError: OnError | undefined): (error: BasiqServerError) => void {
  return (error) => {
    // A person who leaves a page is no failure.
    if (error.code !== "client-gone") void callOnError(onError, error);
  };
}

async function callOnError(onError: OnError | undefined, error: BasiqServerError): Promise<void> {
  try {
    await onError?.(error);
  } catch {
    // There is nobody left to report to.
  }
}
