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
  return Promise.race([both(loadContract(), request), aborted(signal)]);
}

async function both<Answer>(loading: Promise<Contract>, request: Promise<Answer>) {
  // Awaited below: until then its failure waits for the request, which may still change something.
  loading.catch(() => undefined);
  const answer = await request;
  return [answer, await loading] as const;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new DOMException("This request was given up.", "AbortError"));
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  });
}
