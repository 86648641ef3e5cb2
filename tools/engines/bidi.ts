import { once } from "node:events";
import { WebSocket } from "ws";

/** A connection that speaks WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export interface BidiConnection {
  /** @throws What the browser answers instead of a result. */
  readonly send: <Result = object>(method: string, params?: object) => Promise<Result>;
  readonly onEvent: (method: string, handle: (params: unknown) => void) => void;
  readonly close: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address);
  await once(socket, "open");
  const waiting = new Map<number, Waiting>();
  const handlers = new Map<string, (params: unknown) => void>();
  let lastId = 0;

  socket.on("message", (data) => {
    const { id, method, params, result, error, message } = JSON.parse(
      (data as Buffer).toString(),
    ) as Message;
    if (id === undefined) return handlers.get(method ?? "")?.(params);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    return error === undefined ? resolve?.(result) : reject?.(new Error(`${error}: ${message}`));
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("The browser is gone."));
    waiting.clear();
  });

  return {
    send<Result>(method: string, params: object = {}) {
      lastId += 1;
      const id = lastId;
      return new Promise<Result>((resolve, reject) => {
        waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    onEvent: (method, handle) => void handlers.set(method, handle),
    close: () => socket.close(),
  };
}
