import { createOpenBankingPath, type OpenBankingPath } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { runtimePart } from "../session/runtimePart.js";

/** Each runtime has one. */
export const openBankingPathOf = runtimePart(openBankingPath);

/** Finds how Basiq spells open banking in a path, for requests that fail with this package's errors. */
export function openBankingPath(): OpenBankingPath {
  return createOpenBankingPath(
    (thrown) => thrown instanceof BasiqError && thrown.code === "not-found",
  );
}
