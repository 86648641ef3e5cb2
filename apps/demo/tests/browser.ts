import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright";
import { AXE_COLOUR_RULES } from "../../../tools/lib/axe-colour-rules.mjs";
import { chromiumArgs, findChromium, findHeadlessShell } from "../../../tools/lib/find-chromium.mjs";

export type { Browser, Page, Request } from "playwright";

export interface LaunchOptions {
  /** Whether a page that was left is restored by the back button, as in people's browsers; Playwright turns this off. */
  readonly restoresPages?: boolean;
}

export function launch({ restoresPages = false }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: restoresPages ? findChromium() : findHeadlessShell(),
    args: chromiumArgs,
    ...(restoresPages && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
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

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page in each theme, one line each. There should be none. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return [
    ...(await findingsIn(page, "light", { type: "tag", values: TAGS })),
    ...(await findingsIn(page, "dark", { type: "rule", values: AXE_COLOUR_RULES })),
  ];
}

async function findingsIn(page: Page, colorScheme: "light" | "dark", runOnly: object) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${colorScheme}: ${id}: ${html}: ${failureSummary ?? ""}`,
    ),
  );
}
