/**
 * What the network does with a request instead of just sending it. `send` sends it, and `wait` waits milliseconds of
 * the world's clock.
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
  /** Something in between answers instead, such as a proxy. */
  answers,
  /** The request is lost. */
  dropped: lost,
  /** The request is processed, but the answer is lost. */
  answerLost: async (send: () => Promise<Response>): Promise<Response> => {
    await send();
    return lost();
  },
  /** There is never an answer. */
  hangs: (): Promise<Response> => new Promise<Response>(() => {}),
  /** The request is sent this many milliseconds late. */
  late:
    (ms: number): NetworkFault =>
    async (send, wait) => {
      await wait(ms);
      return send();
    },
  /** A proxy's HTML page in an outage. */
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
