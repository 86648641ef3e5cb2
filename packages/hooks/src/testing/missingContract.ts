import { type Contract, loadContract } from "../transport/loadContract.js";

/** What a browser says of a file that a deploy took away. */
export const MISSING = new TypeError("Failed to fetch dynamically imported module");

/** A contract that is missing until `found` says otherwise; `asked` counts who wanted it. */
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
