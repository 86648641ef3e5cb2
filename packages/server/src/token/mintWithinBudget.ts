import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { MintBudget, MintPurpose } from "./mintBudget.js";
import type { MintedToken, TokenSubject } from "./mintToken.js";

/** Mints a token, or throws while none can be had; `renewal` if the old one still works. */
export type Mint = (wanted: TokenSubject, renewal: boolean) => Promise<MintedToken>;

/** Mints within the budget; when Basiq itself refuses, that counts for all instances. */
export function mintWithinBudget(
  budget: MintBudget,
  mint: (wanted: TokenSubject) => Promise<MintedToken>,
): Mint {
  return async (wanted, renewal) => {
    await budget.spend(purposeOf(wanted, renewal));
    try {
      return await mint(wanted);
    } catch (thrown) {
      if (thrown instanceof BasiqServerError && thrown.code === "mint-limit")
        await budget.refused(Number(thrown.headers["Retry-After"]));
      throw thrown;
    }
  };
}

function purposeOf({ scope }: TokenSubject, renewal: boolean): MintPurpose {
  if (scope === "SERVER_ACCESS") return "server";
  return renewal ? "renewal" : "first";
}
