/**
 * The part of an ioredis client that the store uses; every version from 5 on has it.
 *
 * @example
 * const client: RedisClient = new Redis({ host: "localhost" });
 */
export interface RedisClient {
  call(command: string, ...args: (string | number)[]): Promise<unknown>;
  /** Another connection to the same server. */
  duplicate(options: {
    readonly lazyConnect: boolean;
    readonly maxRetriesPerRequest: null;
    readonly commandTimeout: undefined;
    readonly retryStrategy: () => null;
  }): RedisClient;
  on(event: "error", listener: (error: Error) => void): unknown;
  quit(): Promise<unknown>;
  disconnect(): void;
}
