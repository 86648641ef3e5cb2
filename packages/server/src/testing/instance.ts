// One server process of several: built and started by `instances.ts`, configured by its environment.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createBasiqServer } from "../createBasiqServer.js";
import { redisStore } from "../redis/redisStore.js";

const setting = (name: string) => process.env[name] ?? "";
const store = redisStore(setting("REDIS_URL"));
/** What the test waits for, a line each. */
const report = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

const basiq = createBasiqServer({
  apiKey: setting("API_KEY"),
  apiUrl: setting("API_URL"),
  getUserId: (request) => request.headers.get("x-session"),
  allowedOrigins: [setting("APP")],
  webhooks: {
    secret: setting("SECRET"),
    onEvent: ({ id }) => void report({ handled: id }),
    onConsentEnded: "declined",
  },
  // Without heartbeats: what reaches a stream came through Redis.
  setTimer(callback, delayMs) {
    const timer = delayMs < 25_000 ? setTimeout(callback, delayMs) : undefined;
    return () => clearTimeout(timer);
  },
  store,
  onError: (error) => void report({ error: error.code, cause: String(error.cause) }),
});

const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
// The test is gone, however it ended.
process.stdin.on("end", () => process.exit()).resume();
server.listen(0, "127.0.0.1", () => report({ address: server.address() }));

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const response = await basiq.fetch(await requestOf(incoming, gone.signal));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  try {
    for await (const chunk of response.body ?? []) outgoing.write(chunk);
  } catch {
    // The browser is gone.
  }
  outgoing.end();
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = "GET", url = "/" } = incoming;
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
  return new Request(`http://instance${url}`, {
    method,
    headers: Object.fromEntries(headers),
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
    signal,
  });
}
