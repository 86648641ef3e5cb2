/**
 * Stops an app that leaves out what it does with its own copy. TypeScript asks for it, JavaScript doesn't, and a person
 * would end a connection without reading it.
 */
export function requireAfterWithdrawal(component: string, sentences: unknown): void {
  if (typeof sentences === "string" && sentences.trim() !== "") return;
  throw new Error(
    `basiq-kit: <${component}>: \`afterWithdrawal\` is missing. People read it before they end anything, and only you know what you do with your copy of their data. Pass whole sentences, such as "We delete our copy within 30 days."`,
  );
}
