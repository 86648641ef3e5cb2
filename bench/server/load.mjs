import { connect } from "node:net";

/**
 * Sends the same request over several connections, each as soon as the last one is answered. Bare sockets, so
 * that the client is never slower than the server.
 *
 * @param {{ port: number; request: string; connections: number; ms: number }} options
 * @returns {Promise<number[]>} How long each answer took, in milliseconds.
 */
export async function load({ port, request, connections, ms }) {
  /** @type {number[]} */
  const latencies = [];
  const endsAt = performance.now() + ms;
  const one = () =>
    new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      let askedAt = 0;
      let received = "";
      const ask = () => {
        askedAt = performance.now();
        received = "";
        socket.write(request);
      };
      socket.setEncoding("latin1");
      socket.setNoDelay(true);
      socket.on("connect", ask);
      socket.on("error", reject);
      socket.on("close", resolve);
      socket.on("data", (chunk) => {
        received += chunk;
        if (!isWhole(received)) return;
        const now = performance.now();
        latencies.push(now - askedAt);
        if (now < endsAt) ask();
        else socket.end();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return latencies;
}

/** @param {string} received */
function isWhole(received) {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return false;
  if (!received.startsWith("HTTP/1.1 200")) throw new Error(received.slice(0, 200));
  const length = /\r\ncontent-length: (\d+)/i.exec(received)?.[1];
  if (length === undefined) throw new Error("an answer came without its length");
  return received.length >= end + 4 + Number(length);
}
