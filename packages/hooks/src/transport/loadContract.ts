import type * as contract from "./contract.js";
import { loadOnce } from "../lib/loadOnce.js";

/** The parsers that answers are read with, by name. */
export type Contract = typeof contract;

/** The only file that the hooks load lazily, in parallel with the first request. */
export const loadContract: () => Promise<Contract> = loadOnce(() => import("./contract.js"));

/**
 * Loads the file that the hooks would otherwise load with their first request. Use it in tests with fake
 * timers, which don't wait for files; or in an idle moment, before a deploy removes the old files.
 *
 * @example
 * beforeAll(() => preload());
 */
export async function preload(): Promise<void> {
  await loadContract();
}
