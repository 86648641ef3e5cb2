import { connect } from "node:net";

/**
 * Sends the same request over several connections, each as soon as the last one is answered. Bare sockets, because a
 * client that parses HTTP would be slower than the server it measures.
 *
 * @param {{ port: number; request: string; connections: number; ms: number }} options
 * @returns {Promise<number[]>} How long each answer took, in milliseconds.
 */
export async function load({ port, request, connections, ms }) {
  /** @type {number[]} */
  const latencies = [];
  const endsAt = performance.now() + ms;
  async function one() {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }).setEncoding("latin1");
    let askedAt = performance.now();
    let received = "";
    socket.write(request);
    for await (const chunk of socket) {
      received += chunk;
      if (!isWhole(received)) continue;
      const now = performance.now();
      latencies.push(now - askedAt);
      if (now >= endsAt) return;
      askedAt = now;
      received = "";
      socket.write(request);
    }
    throw new Error("the server closed a connection");
  }
  await Promise.all(Array.from({ length: connections }, one));
  return latencies;
}

/** @param {string} received */
function isWhole(received) {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return false;
  if (!received.startsWith("HTTP/1.1 200")) throw new Error(received.slice(0, 200));
  const length = /\r\ncontent-length: (\d+)/i.exec(received)?.[1];
  return received.length >= end + 4 + Number(length);
}
