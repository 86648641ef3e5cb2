import type { Core } from "../world/core.js";
import type { Transaction } from "../data/transactions.js";
import { transactionPayload } from "./transactionPayload.js";

/**
 * A transaction as a report's list writes it: without some fields that `GET …/transactions` has, and with an object where
 * that has a list or null (Basiq's OpenAPI, GET /reports/{reportId}/transactions).
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
      // An empty object would need a name, an ABN and a site; there is nobody behind a salary or a fee.
      merchant: enrich.merchant,
    },
  };
}
