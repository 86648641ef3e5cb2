import type { BasiqError } from "@basiq-kit/hooks";

/** The result of a hook that may have failed. */
interface Result {
  readonly status: string;
  readonly error?: BasiqError | undefined;
}

/** Why the last thing that was asked for failed, if it did. */
export function errorOf(result: Result | undefined): BasiqError | undefined {
  return result?.status === "error" ? result.error : undefined;
}
