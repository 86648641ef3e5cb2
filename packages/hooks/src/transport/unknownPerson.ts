import { BasiqError, type ErrorIds } from "../errors/BasiqError.js";

/**
 * What a read waits for until the app knows who is signed in: never settles, because the provider then starts over
 * with that person.
 */
export function untilPersonIsKnown(): Promise<never> {
  return new Promise(() => {});
}

/** The error of an action that was called before the app knows who is signed in. */
export function personNotKnown(ids?: ErrorIds): BasiqError {
  return new BasiqError(
    "invalid-argument",
    ids,
    "`userKey` of <BasiqProvider> is still undefined, so nothing was sent. Call this once you know who is signed in: until then the hooks are loading.",
  );
}
