import type { BrowserContext } from "playwright";
import { looseTexts } from "../../../tools/lib/loose-texts.js";

/**
 * Records what goes wrong in any page: violations of its Content Security Policy, errors thrown, and texts whose
 * changes a browser's translation would stop.
 */
export async function watchForFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      console.error("Content Security Policy:", effectiveDirective, blockedURI, sample);
    });
  });
  await context.addInitScript({
    content: `(${String(reportLooseTexts)})(${String(looseTexts)})`,
  });
  context.on("console", (message) => {
    // The browser reports a violation in words of its own.
    if (/Content Security Policy|^Loose text:/.test(message.text())) faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(error.error().message));
  return faults;
}

/** Runs in the page. */
function reportLooseTexts(find: typeof looseTexts) {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        for (const text of find(node, "#root")) console.error("Loose text:", text);
  });
  observer.observe(document, { childList: true, subtree: true });
}
