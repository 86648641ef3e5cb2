/**
 * Holds the time of a sandbox's banks, so that a job goes on only as far as a journey wants it to: what a page shows
 * while a job runs would otherwise go away by itself, and sooner than a busy machine looks.
 *
 * @param {Readonly<Record<string, string>>} env What the example's server knows of the sandbox.
 */
export function banksOf(env) {
  /** @param {string} path @param {Record<string, string>} [fields] */
  async function ask(path, fields = {}) {
    const url = `${env["BASIQ_API_URL"]}/__sandbox/clock/${path}`;
    const { ok, status } = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
    if (!ok) throw new Error(`${url} was ${status}.`);
  }
  return {
    hold: () => ask("pause"),
    release: () => ask("resume"),
    /** Moves the held time ahead. @param {number} seconds */
    skip: (seconds) => ask("skip", { seconds: String(seconds) }),
  };
}

/** @typedef {ReturnType<typeof banksOf>} Banks */
