import type { Core } from "../world/core.js";
import type { Transaction } from "../data/transactions.js";
import { transactionPayload } from "./transactionPayload.js";

/**
 * A transaction in a report. It lacks some fields of `GET …/transactions`, and has objects where that has lists or null
 * (Basiq's OpenAPI, GET /reports/{reportId}/transactions).
 */
export function reportTransactionPayload(core: Core, transaction: Transaction) {
  const {
    reference: _reference,
    currency: _currency,
    subClass: _subClass,
    enrich,
    ...payload
  } = transactionPayload(core, transaction);
  return {
    ...payload,
    enrich: {
      cleanDescription: enrich.cleanDescription,
      tags: {},
      category: transaction.shop ? { anzsic: transaction.shop.category } : {},
      location: enrich.location ?? {},
      // Null and not an empty object, because the schema requires a name, an ABN and a site, and a salary or fee has
      // none.
      merchant: enrich.merchant,
    },
  };
}
