import { type BasiqError, type ErrorIds, toBasiqError } from "../errors/BasiqError.js";
import { createClient, type Client } from "../transport/client.js";
import type { Runtime } from "./runtime.js";

/** The outcome of something that a person requested, and how long it took in milliseconds. */
export type Outcome<Value> = { readonly durationMs: number } & (
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: BasiqError }
);

/** Sends what a person requested, once; reports a failure to the app, and never rejects. */
export async function runOnce<Value>(
  runtime: Runtime,
  work: (client: Client) => Promise<Value>,
  ids?: ErrorIds,
): Promise<Outcome<Value>> {
  const { now } = runtime.environment;
  const startedAt = now();
  try {
    const value = await work(createClient(runtime));
    return { value, durationMs: now() - startedAt };
  } catch (thrown) {
    const error = toBasiqError(thrown, ids);
    runtime.report(error);
    return { error, durationMs: now() - startedAt };
  }
}
