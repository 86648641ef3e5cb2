import type { Came } from "../JobProgress/came.js";
import type { MarkedBank } from "../ui/BankMark.js";
import { NOW } from "./states.js";

const DAY_MS = 24 * 3_600_000;

/** The sandbox's banks, by the ids of `together`. */
export const BANKS: Readonly<Record<string, MarkedBank>> = {
  a: { name: "Hooli", brandColor: "#1155cc" },
  b: { name: "Pied Piper Bank", brandColor: "#0b7a3b" },
  c: { name: "Nucleus Bank", brandColor: "#5b2a86" },
};

const CAME: Readonly<Record<string, Came>> = {
  a: { accounts: 3, transactions: 1412, transactionsSince: NOW - 465 * DAY_MS },
  b: { accounts: 1, transactions: 86, transactionsSince: NOW - 90 * DAY_MS },
  c: { accounts: 2, transactions: 307, transactionsSince: NOW - 365 * DAY_MS },
};

/** What an app that counts says of each job. */
export const cameOf = (jobId: string): Came | undefined => CAME[jobId];
