// What each entry costs an app (`measure.mjs`), read from source: what it loads before it runs unless
// `counts` says otherwise. Fails above the budget.
import { measure } from "./measure.mjs";

const ALL_BUT_PICKER =
  "ConnectButton, ConsentReturn, JobProgress, JobsProgress, MfaPrompt, RefreshFlow, ConnectorStatus, " +
  "ConsentCard, ConsentNotice, ConnectionCard, ConnectionList, FailureNotice, JobsCheckup, " +
  "CopyProvider, PartsProvider";

const ALL_HOOKS = 'export * from "@basiq-kit/hooks";';

/** kB gzip; `code` is what an app would write. */
const budgets = [
  {
    // With what an app's own server reads: accounts, reports, webhooks.
    name: "schema",
    kB: 18.6,
    code: 'export * from "@basiq-kit/schema";',
  },
  {
    // zod/mini is nearly all of it.
    name: "schema: parseClientToken alone",
    kB: 7.5,
    code: 'export { parseClientToken } from "@basiq-kit/schema";',
  },
  {
    name: "hooks: everything",
    kB: 28,
    code: ALL_HOOKS,
  },
  {
    name: "hooks: a refresh with its job and challenges",
    kB: 15.8,
    code: 'export { BasiqProvider, useJobProgress, useMfaChallenge, useRefreshConnection } from "@basiq-kit/hooks";',
  },
  {
    // With the look at the consent before `extend` and `update`.
    name: "hooks: useConsentRedirect and BasiqProvider",
    kB: 9.6,
    code: 'export { useConsentRedirect, BasiqProvider } from "@basiq-kit/hooks";',
  },
  {
    // The one file that is loaded beside the first request: decision 008.
    name: "hooks: the wire contract, later",
    kB: 13,
    counts: "later",
    code: ALL_HOOKS,
  },
  {
    name: "hooks: everything and the wire contract",
    kB: 40.5,
    counts: "both",
    code: ALL_HOOKS,
  },
  {
    name: "hooks/core: jobState and pollDelay alone",
    kB: 3.3,
    code: 'export { jobState, traceJob, pollDelay } from "@basiq-kit/hooks/core";',
  },
  {
    name: "components, beyond the hooks",
    kB: 10,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: 'export { JobProgress, MfaPrompt } from "@basiq-kit/components";',
  },
  {
    // For a page that has nothing else of the kit: its styles are counted too.
    name: "components: ConnectButton and its styles",
    kB: 4.3,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: 'import { ConnectButton } from "@basiq-kit/components"; import "@basiq-kit/components/styles/ConnectButton.css"; export { ConnectButton };',
  },
  {
    // Base UI's combobox is most of it.
    name: "components: InstitutionPicker alone",
    kB: 32,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: 'export { InstitutionPicker } from "@basiq-kit/components";',
  },
  {
    name: "components: RefreshFlow, JobProgress, MfaPrompt",
    kB: 12,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: 'export { RefreshFlow, JobProgress, MfaPrompt } from "@basiq-kit/components";',
  },
  {
    name: "components: all but InstitutionPicker",
    kB: 26.5,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: `export { ${ALL_BUT_PICKER} } from "@basiq-kit/components";`,
  },
  {
    name: "components: all",
    kB: 60,
    external: ["@basiq-kit/hooks", "@basiq-kit/hooks/core"],
    code: `export { ${ALL_BUT_PICKER}, InstitutionPicker } from "@basiq-kit/components";`,
  },
  {
    // One file for all fourteen components; each has one of its own as well.
    name: "components/styles.css",
    kB: 6.3,
    code: 'import "@basiq-kit/components/styles.css";',
  },
];

let over = false;
for (const { name, kB: budget, counts = "first", ...entry } of budgets) {
  const { js, later, css } = await measure(entry);
  const first = js + css;
  const kB = counts === "later" ? later : counts === "both" ? first + later : first;
  const fits = kB <= budget;
  over ||= !fits;
  const slack = `${((1 - kB / budget) * 100).toFixed(1)} % left`;
  const rest = counts === "first" && later > 0 ? `, and ${later.toFixed(3)} kB later` : "";
  console.log(
    `${fits ? "✓" : "✗"} ${name.padEnd(50)} ${kB.toFixed(3).padStart(7)} kB of ${String(budget).padEnd(4)} ${slack.padStart(11)}${rest}`,
  );
}
if (over) {
  console.error("Above the budget: find what grew, or argue for a new budget in the commit.");
  process.exit(1);
}
