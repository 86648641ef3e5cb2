/**
 * What the network does to a request instead of passing it on and its answer back. `send` passes it on,
 * and `wait` lets milliseconds of the world's clock pass.
 *
 * @example
 * const slow: NetworkFault = async (send, wait) => (await wait(5_000), send());
 */
export type NetworkFault = (
  send: () => Promise<Response>,
  wait: (ms: number) => Promise<void>,
) => Promise<Response>;

/**
 * The usual ways in which networks fail, for `network.fail`.
 *
 * @example
 * world.network.fail(/^POST .*\/mfa$/, networkFaults.answerLost, 1);
 */
export const networkFaults = {
  /** Someone in between answers instead. */
  answers,
  /** Nothing arrives. */
  dropped: lost,
  /** It arrives and is dealt with, but the answer gets lost. */
  answerLost: async (send: () => Promise<Response>): Promise<Response> => {
    await send();
    return lost();
  },
  /** Nothing ever comes back. */
  hangs: (): Promise<Response> => new Promise<Response>(() => {}),
  /** It leaves so many milliseconds late. */
  late:
    (ms: number): NetworkFault =>
    async (send, wait) => {
      await wait(ms);
      return send();
    },
  /** An outage as a proxy shows it. */
  htmlPage: answers(503, "<!doctype html><h1>Bad gateway</h1>", "text/html"),
};

async function lost(): Promise<Response> {
  throw new TypeError("fetch failed");
}

function answers(
  status: number,
  body: unknown = "",
  type = "application/json",
): () => Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return async () => new Response(text, { status, headers: { "content-type": type } });
}
