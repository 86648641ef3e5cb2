import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright";
import { chromiumArgs, findChromium } from "../../../tools/find-chromium.mjs";

export type { Browser, Page, Request } from "playwright";

export interface LaunchOptions {
  /** Stores a page that is left, and restores it on the way back. Playwright turns this off. */
  readonly keepsPages?: boolean;
}

export function launch({ keepsPages = false }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
    ...(keepsPages && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
  });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page in each theme, one line each. There should be none. */
export async function axeFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run(document, { runOnly: { type: "tag", values: ${JSON.stringify(RULES)} } })`,
    );
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        findings.push(`${colorScheme}: ${id}: ${html}: ${failureSummary ?? ""}`);
  }
  return findings;
}
