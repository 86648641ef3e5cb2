import type { Account } from "../data/accounts.js";
import { isoTime } from "./isoTime.js";
import { DAY_MS } from "../world/time.js";

const FORTNIGHT_MS = 14 * DAY_MS;
const SAVINGS_RATE = "0.0385";
const CARD_RATE = "0.2024";

/** Details of an account besides its balance: rates and, for a card, what is due. */
export function accountMeta({ kind }: Account, balance: string, at: number) {
  switch (kind) {
    case "transaction":
      return { meta: {} };
    case "savings":
      return {
        depositRate: SAVINGS_RATE,
        meta: {
          depositRates: [
            { depositRateType: "VARIABLE", rate: SAVINGS_RATE, applicationFrequency: "P1M" },
          ],
        },
      };
    case "credit-card":
      return {
        lendingRate: CARD_RATE,
        meta: {
          lendingRates: [{ lendingRateType: "PURCHASE", rate: CARD_RATE }],
          creditCard: {
            minPaymentAmount: "25.00",
            // A card's balance is negative: what is owed.
            paymentDueAmount: balance.replace("-", ""),
            paymentCurrency: "AUD",
            paymentDueDate: isoTime(at + FORTNIGHT_MS).slice(0, 10),
          },
        },
      };
    default:
      return kind satisfies never;
  }
}
