import { decodePart, encodePart } from "../world/jwtPart.js";

/** A string that is a time, with or without milliseconds: Basiq's answers have both. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/**
 * Rewrites a JSON text as if the server's clock were `ms` off: moves every time, and `iat` and `exp` of an
 * `access_token`. Calls `onToken` with the new token and the one it replaces. Returns a text that isn't JSON unchanged.
 */
export function skewTimes(
  json: string,
  ms: number,
  onToken: (skewed: string, issued: string) => void,
): string {
  const skew = (name: string, value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (TIME.test(value)) return skewTime(value, ms);
    if (name !== "access_token") return value;
    const skewed = skewToken(value, ms);
    onToken(skewed, value);
    return skewed;
  };
  try {
    return JSON.stringify(JSON.parse(json, skew));
  } catch {
    return json;
  }
}

function skewTime(time: string, ms: number): string {
  const skewed = new Date(Date.parse(time) + ms).toISOString();
  return time.includes(".") ? skewed : skewed.replace(/\.\d+Z$/, "Z");
}

function skewToken(token: string, ms: number): string {
  const [head, payload = "", signature] = token.split(".");
  const seconds = Math.round(ms / 1_000);
  const claims = Object.entries(decodePart(payload)).map(([name, value]: [string, unknown]) => [
    name,
    (name === "iat" || name === "exp") && typeof value === "number" ? value + seconds : value,
  ]);
  return [head, encodePart(Object.fromEntries(claims)), signature].join(".");
}
