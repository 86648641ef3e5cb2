import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";
import type { Answer } from "./send.js";

/** Asks Basiq for one connector; `id` is checked. */
export type ConnectorCall = (
  id: string,
  method: "web" | "openbanking" | "csv" | "pdf",
) => Promise<Answer>;

// No document decides which of the two a path takes (basiq-api.md, Connectors).
type Spelling = "openbanking" | "open-banking";

/** Builds it: where Basiq doesn't know one spelling, which is a 404, it tries the other, and remembers what worked. */
export function createConnectorCall(api: BasiqApi): ConnectorCall {
  let proven: Spelling | undefined;

  async function ask(id: string, spelling: Spelling): Promise<Answer> {
    const answer = await api.get(`/connectors/${id}/${spelling}`);
    proven ??= spelling;
    return answer;
  }

  async function byOpenBanking(id: string): Promise<Answer> {
    const asked = proven ?? "openbanking";
    try {
      return await ask(id, asked);
    } catch (thrown) {
      // Once a spelling has worked, the institution is what Basiq doesn't know.
      if (proven === asked || !isNotFound(thrown)) throw thrown;
    }
    return ask(id, asked === "openbanking" ? "open-banking" : "openbanking");
  }

  return (id, method) =>
    method === "openbanking" ? byOpenBanking(id) : api.get(`/connectors/${id}/${method}`);
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof BasiqServerError && thrown.code === "resource-not-found";
}
