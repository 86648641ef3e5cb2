/** Reads a stream of Server-Sent Events as a browser does. */
export function readEvents(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";

  /** The next block of lines, or `undefined` when the stream has ended. */
  async function block(): Promise<string | undefined> {
    while (!rest.includes("\n\n")) {
      // One chunk after another.
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return undefined;
      rest += value;
    }
    const end = rest.indexOf("\n\n");
    const taken = rest.slice(0, end);
    rest = rest.slice(end + 2);
    return taken;
  }

  /** The next event, past all comments. */
  async function event(): Promise<{ id: string; data: unknown } | undefined> {
    for (;;) {
      // One block after another.
      const text = await block();
      if (text === undefined) return undefined;
      const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(text) ?? [];
      if (id !== undefined && data !== undefined) return { id, data: JSON.parse(data) };
    }
  }

  return { block, event, leave: async () => reader?.cancel() };
}
