import { type ConnectorMethod, createOpenBankingPath } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "./basiqApi.js";
import type { Answer } from "../transport/send.js";

/** Asks Basiq for one connector; `id` is checked. */
export type ConnectorCall = (id: string, method: ConnectorMethod) => Promise<Answer>;

/** Builds a `ConnectorCall`: where Basiq doesn't know one spelling of open banking, it tries the other, and remembers what worked. */
export function createConnectorCall(api: BasiqApi): ConnectorCall {
  const openBanking = createOpenBankingPath(isNotFound);
  return (id, method) => {
    const ask = (spelling: string) => api.get(`/connectors/${id}/${spelling}`);
    return method === "openbanking" ? openBanking.find(ask) : ask(method);
  };
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof BasiqServerError && thrown.code === "resource-not-found";
}
