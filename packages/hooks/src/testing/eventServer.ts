import type { NetworkFault } from "@basiq-kit/sandbox/testing";

/** The server's end of an event stream that a test speaks through. */
export interface EventServer {
  /** What the network answers requests for the stream with. */
  readonly answer: NetworkFault;
  /** Sends text to the newest stream that is open. */
  readonly say: (text: string) => void;
  readonly send: (event: object, id?: string) => void;
  /** Ends all streams, as a server does that starts anew. */
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
      let mine: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          mine = controller;
          streams.add(controller);
        },
        cancel() {
          if (mine !== undefined) streams.delete(mine);
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
