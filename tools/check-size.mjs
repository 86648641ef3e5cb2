// What each entry costs an app (`lib/measure.mjs`), read from source. Fails above the budget.
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { measure } from "./lib/measure.mjs";

const HOOKS = ["@basiq-kit/hooks", "@basiq-kit/hooks/core"];
const ALL_HOOKS = 'export * from "@basiq-kit/hooks";';
/** Each has a stylesheet of its own. */
const COMPONENTS = readdirSync(new URL("../packages/components/src/styles", import.meta.url)).map(
  (file) => basename(file, ".css"),
);
const ALL_COMPONENTS = [...COMPONENTS, "CopyProvider", "PartsProvider"].join(", ");
const ALL_BUT_PICKER = ALL_COMPONENTS.replace("InstitutionPicker, ", "");

/** @typedef {Awaited<ReturnType<typeof measure>>} Size */
/** @param {Size} size */
const first = ({ js, css }) => js + css;
/** @param {Size} size */
const later = (size) => size.later;
/** @param {Size} size */
const both = (size) => first(size) + later(size);

/** @param {string} names @param {string} entry */
const named = (names, entry) => `export { ${names} } from "@basiq-kit/${entry}";`;
/** Without the hooks. @param {string} name @param {number} kB @param {string} code @returns {Budget} */
const component = (name, kB, code) => [`components: ${name}`, kB, first, code, HOOKS];

/**
 * Its name, kB gzip, which of them count, what an app would write, and what it has already.
 *
 * @typedef {[string, number, (size: Size) => number, string, string[]?]} Budget
 */

/** @type {Budget[]} */
const budgets = [
  // With what an app's own server reads: accounts, reports, webhooks.
  ["schema", 21.5, first, 'export * from "@basiq-kit/schema";'],
  // zod/mini is nearly all of it.
  ["schema: parseClientToken alone", 7.5, first, named("parseClientToken", "schema")],
  ["hooks: everything", 46.6, first, ALL_HOOKS],
  [
    "hooks: a refresh with its job and challenges",
    21.2,
    first,
    named("BasiqProvider, useJobProgress, useMfaChallenge, useRefreshConnection", "hooks"),
  ],
  // With the check of the consent before `extend` and `update`.
  [
    "hooks: useConsentRedirect and BasiqProvider",
    11.5,
    first,
    named("useConsentRedirect, BasiqProvider", "hooks"),
  ],
  // The one file that is loaded beside the first request: decision 008.
  ["hooks: the wire contract, later", 13, later, ALL_HOOKS],
  ["hooks: everything and the wire contract", 59.6, both, ALL_HOOKS],
  [
    "hooks/core: jobState and pollDelay alone",
    4.1,
    first,
    named("jobState, traceJob, pollDelay", "hooks/core"),
  ],
  // With the bank’s mark, what came, and the fold for support.
  component("JobProgress and MfaPrompt", 17.4, named("JobProgress, MfaPrompt", "components")),
  // For a page that has nothing else of the kit: its styles are counted too.
  component(
    "ConnectButton and its styles",
    6.6,
    `import "@basiq-kit/components/styles/ConnectButton.css"; ${named("ConnectButton", "components")}`,
  ),
  // Base UI's combobox is most of it.
  component("InstitutionPicker alone", 35, named("InstitutionPicker", "components")),
  component(
    "RefreshFlow, JobProgress, MfaPrompt",
    21,
    named("RefreshFlow, JobProgress, MfaPrompt", "components"),
  ),
  component("all but InstitutionPicker", 56.6, named(ALL_BUT_PICKER, "components")),
  component("all", 86.4, named(ALL_COMPONENTS, "components")),
  // One file for all components; each has one of its own as well.
  ["components/styles.css", 10.3, first, 'import "@basiq-kit/components/styles.css";'],
];

for (const [name, budget, count, code, external = []] of budgets) {
  const kB = count(await measure(code, { external }));
  const fits = kB <= budget;
  if (!fits) process.exitCode = 1;
  const left = `${((1 - kB / budget) * 100).toFixed(1)} % left`;
  console.log(
    `${fits ? "✓" : "✗"} ${name.padEnd(50)} ${kB.toFixed(3).padStart(7)} kB of ${String(budget).padEnd(4)} ${left.padStart(11)}`,
  );
}
if (process.exitCode)
  console.error("Above the budget: find what grew, or argue for a new budget in the commit.");
