import type { NetworkFault } from "@basiq-kit/sandbox/testing";

/** The server's end of an event stream, controlled by a test. */
export interface EventServer {
  /** The network's answer to requests for the stream. */
  readonly answer: NetworkFault;
  /** Sends text to the newest stream that is open. */
  readonly say: (text: string) => void;
  readonly send: (event: object, id?: string) => void;
  /** Ends all streams, as a server does that restarts. */
  readonly end: () => void;
  /** How many streams are open. */
  readonly open: () => number;
}

export function createEventServer(): EventServer {
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const bytes = new TextEncoder();
  const say = (text: string) => [...streams].at(-1)?.enqueue(bytes.encode(text));
  return {
    async answer() {
      let own: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          streams.add(controller);
        },
        cancel() {
          if (own !== undefined) streams.delete(own);
        },
      });
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    },
    say,
    send: (event, id) =>
      say(`${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`),
    end() {
      for (const stream of streams) stream.close();
      streams.clear();
    },
    open: () => streams.size,
  };
}
