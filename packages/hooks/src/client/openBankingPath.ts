import { BasiqError } from "./BasiqError.js";
import { type Forgetful, runtimePart } from "./runtimePart.js";

/** How Basiq spells open banking in a path, found out by asking. */
export interface OpenBankingPath extends Forgetful {
  /** Runs `request` with the spelling that works; where none is known, with one after the other. */
  readonly find: <Answer>(request: (spelling: string) => Promise<Answer>) => Promise<Answer>;
}

// Which of the two a path takes is not decided by any document (basiq-api.md, Connectors).
const SPELLINGS = ["openbanking", "open-banking"] as const;

/** The one of a runtime: every connector is spelt alike, so the second request is sent once at most. */
export const openBankingPathOf = runtimePart(createOpenBankingPath);

export function createOpenBankingPath(): OpenBankingPath {
  let known: string | undefined;

  async function ask<Answer>(spelling: string, request: (spelling: string) => Promise<Answer>) {
    const answer = await request(spelling);
    known = spelling;
    return answer;
  }

  return {
    async find(request) {
      if (known !== undefined) return request(known);
      const [first, second] = SPELLINGS;
      try {
        return await ask(first, request);
      } catch (thrown) {
        if (!(thrown instanceof BasiqError) || thrown.code !== "not-found") throw thrown;
        return ask(second, request);
      }
    },
    clear() {
      known = undefined;
    },
  };
}
