import { createOpenBankingPath, type OpenBankingPath } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { runtimePart } from "../session/runtimePart.js";

/** The one of a runtime. */
export const openBankingPathOf = runtimePart(openBankingPath);

/** How Basiq spells open banking in a path, by this package's own errors. */
export function openBankingPath(): OpenBankingPath {
  return createOpenBankingPath(
    (thrown) => thrown instanceof BasiqError && thrown.code === "not-found",
  );
}
