/**
 * Whether a text looks like an API key of Basiq's, which is base64 of two ids with a colon between.
 *
 * @example
 * if (looksLikeApiKey(token)) throw new Error("An API key must not reach a browser.");
 */
export function looksLikeApiKey(text: string): boolean {
  try {
    return /^[!-9;-~]+:[!-~]+$/.test(atob(text));
  } catch {
    return false;
  }
}
