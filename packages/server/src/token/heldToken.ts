/** A token in the cache; instants are epoch milliseconds. */
export interface HeldToken {
  readonly token: string;
  readonly mintedAt: number;
  readonly expiresAt: number;
  /** After this, the next one who asks renews it. */
  readonly renewAt: number;
}

/** Renewed when less than half of its life is left, so that whoever gets it has time to use it. */
export function holdToken(token: string, lifeSeconds: number, mintedAt: number): HeldToken {
  const lifeMs = lifeSeconds * 1000;
  return { token, mintedAt, expiresAt: mintedAt + lifeMs, renewAt: mintedAt + lifeMs / 2 };
}

/** The remaining life in whole seconds, rounded down: a token promised for too long dies in use. */
export function remainingSeconds({ expiresAt }: HeldToken, now: number): number {
  return Math.max(0, Math.floor((expiresAt - now) / 1000));
}

/** Reads what `JSON.stringify` of a held token wrote; anything else is no token. */
export function readHeldToken(text: string | undefined): HeldToken | undefined {
  if (text === undefined) return undefined;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) return undefined;
  if (!("token" in value && "mintedAt" in value)) return undefined;
  if (!("expiresAt" in value && "renewAt" in value)) return undefined;
  const { token, mintedAt, expiresAt, renewAt } = value;
  return typeof token === "string" &&
    typeof mintedAt === "number" &&
    typeof expiresAt === "number" &&
    typeof renewAt === "number"
    ? { token, mintedAt, expiresAt, renewAt }
    : undefined;
}
