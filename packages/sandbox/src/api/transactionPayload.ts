import type { Core } from "../world/core.js";
import type { Shop } from "../data/shops.js";
import type { Transaction } from "../data/transactions.js";
import { dollars } from "./dollars.js";
import { institutionLink } from "./institutionPayload.js";
import { isoTime } from "./isoTime.js";

/** A transaction as Basiq writes it, enriched if it was at a shop. */
export function transactionPayload(core: Pick<Core, "apiUrl">, transaction: Transaction) {
  const { id, account, day, description, amount, balance, shop } = transaction;
  const { userId, institutionId, id: connectionId } = account.connection;
  const user = `${core.apiUrl}/users/${userId}`;
  const date = isoTime(day, true);
  return {
    type: "transaction",
    id,
    status: "posted",
    description,
    reference: "",
    amount: dollars(amount),
    currency: "AUD",
    account: account.id,
    balance: dollars(balance),
    direction: amount < 0 ? "debit" : "credit",
    class: transaction.class,
    institution: institutionId,
    connection: connectionId,
    transactionDate: date,
    postDate: date,
    subClass: shop ? shop.category.group : {},
    enrich: shop ? enriched(shop) : { ...NOTHING_KNOWN, cleanDescription: description },
    links: {
      self: `${user}/transactions/${id}`,
      account: `${user}/accounts/${account.id}`,
      connection: `${user}/connections/${connectionId}`,
      institution: institutionLink(core, institutionId),
    },
  };
}

const NOTHING_KNOWN = { location: null, tags: [], merchant: null, category: null };

/** Addresses that can't exist: these shops are invented, and the sandbox must not link to a real site. */
function enriched({ id, name, category }: Shop) {
  const site = `https://merchants.example/${id}`;
  const { class: narrowest } = category;
  return {
    location: {
      country: "Australia",
      formattedAddress: "12 Newell Road, Sydney NSW 2000",
      geometry: { lat: "-33.8688", lng: "151.2093" },
      postalCode: "2000",
      route: "Newell Road",
      routeNo: "12",
      state: "NSW",
      suburb: "Sydney",
    },
    cleanDescription: name,
    tags: [],
    merchant: {
      id,
      businessName: name,
      ABN: "00000000000",
      logoMaster: `${site}/master.svg`,
      logoThumb: `${site}/thumb.svg`,
      phoneNumber: { international: "+61 2 5550 0100", local: "(02) 5550 0100" },
      website: site,
    },
    category: {
      matchType: "merchantFull",
      matchScore: "1.0",
      anzsic: {
        ...category,
        // The narrowest level is the class again, with two more digits.
        subclass: { code: `${narrowest.code}00`, title: narrowest.title },
      },
    },
  };
}
