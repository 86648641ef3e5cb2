import { type Contract, loadContract } from "../transport/loadContract.js";

/** A browser's error for a file that a deploy removed. */
export const MISSING = new TypeError("Failed to fetch dynamically imported module");

/** A contract that is missing until `found` is set; `asked` counts the tries to load it. */
export function createMissingContract() {
  const contract = {
    found: false,
    asked: 0,
    load: async (): Promise<Contract> => {
      contract.asked += 1;
      if (!contract.found) throw MISSING;
      return loadContract();
    },
  };
  return contract;
}
