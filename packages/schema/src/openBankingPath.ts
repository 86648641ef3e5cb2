/** Finds out, by trying, how Basiq spells open banking in a path. */
export interface OpenBankingPath {
  /** Runs `request` with the spelling that works; while none is known, with one and then the other. */
  readonly find: <Answer>(request: (spelling: string) => Promise<Answer>) => Promise<Answer>;
  /** Forgets which one worked. */
  readonly clear: () => void;
}

const SPELLINGS = ["openbanking", "open-banking"] as const;

/**
 * Finds out how Basiq spells open banking in a path: no document decides which of the two it takes
 * (basiq-api.md, Connectors). Every connector is spelt alike, so the second request is sent once at most.
 *
 * @param isNotFound Whether a request failed because Basiq knows no such path.
 * @example
 * const path = createOpenBankingPath((thrown) => thrown instanceof NotFound);
 * await path.find((spelling) => get(`/connectors/${id}/${spelling}`));
 */
export function createOpenBankingPath(isNotFound: (thrown: unknown) => boolean): OpenBankingPath {
  let known: string | undefined;

  async function ask<Answer>(spelling: string, request: (spelling: string) => Promise<Answer>) {
    const answer = await request(spelling);
    known ??= spelling;
    return answer;
  }

  return {
    async find(request) {
      const asked = known ?? SPELLINGS[0];
      try {
        return await ask(asked, request);
      } catch (thrown) {
        // Once a spelling has worked, a 404 is about the institution.
        if (known === asked || !isNotFound(thrown)) throw thrown;
      }
      return ask(asked === SPELLINGS[0] ? SPELLINGS[1] : SPELLINGS[0], request);
    },
    clear() {
      known = undefined;
    },
  };
}
