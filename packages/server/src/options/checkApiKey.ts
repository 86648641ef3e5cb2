import { looksLikeApiKey } from "@basiq-kit/schema";

/** What is wrong with an API key, or `undefined`; says what it looks like and never what it is. */
export function apiKeyComplaint(apiKey: unknown): string | undefined {
  if (typeof apiKey !== "string" || apiKey === "") return "is missing";
  if (/^(?:basic|bearer)\s/i.test(apiKey))
    return "starts with `Basic` or `Bearer`, which the kit adds by itself";
  if (/\s/.test(apiKey)) return "has white space in it";
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(apiKey)) return "is a token (a JWT)";
  return looksLikeApiKey(apiKey) ? undefined : "is not base64 of an id and a secret";
}
