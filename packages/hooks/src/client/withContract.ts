import type { Contract } from "./loadContract.js";

/**
 * An answer together with the contract to read it with: the contract loads while the request is under
 * way, and one that can't be loaded is a request that failed. Rejects when `signal` aborts, because a
 * file can't be given up otherwise.
 */
export function withContract<Answer>(
  loadContract: () => Promise<Contract>,
  request: Promise<Answer>,
  signal: AbortSignal,
): Promise<readonly [answer: Answer, contract: Contract]> {
  return Promise.race([Promise.all([request, loadContract()]), aborted(signal)]);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new DOMException("This request was given up.", "AbortError"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  });
}
