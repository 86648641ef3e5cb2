import type { Contract } from "./loadContract.js";

/**
 * An answer together with the contract to parse it. The contract loads in parallel with the request; if
 * it can't be loaded, the request has failed. Rejects when `signal` aborts, because loading a file can't
 * be aborted.
 */
export function withContract<Answer>(
  loadContract: () => Promise<Contract>,
  request: Promise<Answer>,
  signal: AbortSignal,
): Promise<readonly [answer: Answer, contract: Contract]> {
  return Promise.race([both(loadContract(), request), aborted(signal)]);
}

async function both<Answer>(loading: Promise<Contract>, request: Promise<Answer>) {
  // Awaited below: a failure is reported only after the request, which may have an effect of its own.
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
