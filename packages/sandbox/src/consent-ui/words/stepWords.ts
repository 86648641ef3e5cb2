const KNOWN = new Map([
  ["verify-credentials", "Signing in"],
  ["mfa-challenge", "Checking your answer"],
  ["retrieve-accounts", "Fetching accounts"],
  ["retrieve-transactions", "Fetching transactions"],
]);

/** A job's step in a person's words. */
export function stepWords(title: string): string {
  return KNOWN.get(title) ?? "Another step";
}
