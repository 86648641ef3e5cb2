import type * as contract from "./contract.js";
import { loadOnce } from "../lib/loadOnce.js";

/** The parsers that answers are read with, by name. */
export type Contract = typeof contract;

/** The one file that the hooks load later: it is on its way as soon as a request is. */
export const loadContract: () => Promise<Contract> = loadOnce(() => import("./contract.js"));

/**
 * Loads what the hooks else load beside their first request. For tests with a clock of their own, which
 * waits for no file; and for an idle moment, before a deploy takes the old files away.
 *
 * @example
 * beforeAll(() => preload());
 */
export async function preload(): Promise<void> {
  await loadContract();
}
