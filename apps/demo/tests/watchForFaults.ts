import type { BrowserContext } from "playwright";

/** Records what goes wrong in any page: violations of its Content Security Policy, and errors thrown. */
export async function watchForFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      console.error("Content Security Policy:", effectiveDirective, blockedURI, sample);
    });
  });
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(error.error().message));
  return faults;
}
