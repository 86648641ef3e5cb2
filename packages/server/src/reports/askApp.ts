import { BasiqServerError } from "../errors/BasiqServerError.js";

/**
 * Calls one of the app's own functions for a report.
 *
 * @throws {BasiqServerError} `report-failed` if it throws or rejects.
 */
export async function askApp<Value>(call: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (cause) {
    throw new BasiqServerError("report-failed", { cause });
  }
}
