import { type BasiqError, type ErrorIds, toBasiqError } from "../errors/BasiqError.js";
import { createLanes, type Lanes } from "../transport/client.js";
import type { Runtime } from "./runtime.js";

/** How something that a person asked for went, and how long it took in milliseconds. */
export type Attempt<Value> = { readonly durationMs: number } & (
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: BasiqError }
);

/** Sends what a person asked for, once; tells the app of what went wrong, and never rejects. */
export async function attempt<Value>(
  runtime: Runtime,
  work: (lanes: Lanes) => Promise<Value>,
  ids?: ErrorIds,
): Promise<Attempt<Value>> {
  const { now } = runtime.environment;
  const startedAt = now();
  try {
    const value = await work(createLanes(runtime));
    return { value, durationMs: now() - startedAt };
  } catch (thrown) {
    const error = toBasiqError(thrown, ids);
    runtime.report(error);
    return { error, durationMs: now() - startedAt };
  }
}
