import { decodePart, encodePart } from "../world/jwtPart.js";

/** A whole text that is a time, with or without milliseconds: both stand in Basiq's answers. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/**
 * A JSON text as a server whose clock is `ms` off would have written it: every time, and `iat` and `exp` of an
 * `access_token`. `onToken` is called with a token that was replaced, and its replacement. A text that isn't
 * JSON stays.
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
