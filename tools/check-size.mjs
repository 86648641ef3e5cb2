// What each entry costs an app at first (`measure.mjs`), read from source. Fails above the budget.
import { measure } from "./measure.mjs";

const ALL_BUT_PICKER =
  "ConnectButton, ConsentReturn, JobProgress, JobsProgress, MfaPrompt, RefreshFlow, ConnectorStatus, " +
  "ConsentCard, ConsentNotice, ConnectionCard, ConnectionList, FailureNotice, JobsCheckup, " +
  "CopyProvider, PartsProvider";

/** kB gzip; `code` is what an app would write. */
const budgets = [
  {
    name: "schema",
    kB: 3.2,
    code: 'export * from "@basiq-kit/schema";',
  },
  {
    name: "schema: parseClientToken alone",
    kB: 0.6,
    code: 'export { parseClientToken } from "@basiq-kit/schema";',
  },
  {
    // What reads answers and knows what they mean is loaded beside the first one: decision 008.
    name: "hooks: everything",
    kB: 18,
    code: 'export * from "@basiq-kit/hooks";',
  },
  {
    name: "hooks: a refresh with its job and challenges",
    kB: 12,
    code: 'export { BasiqProvider, useJobProgress, useMfaChallenge, useRefreshConnection } from "@basiq-kit/hooks";',
  },
  {
    // Without the check of the consent, which `extend` and `update` fetch when they are clicked.
    name: "hooks: useConsentRedirect and BasiqProvider",
    kB: 6,
    code: 'export { useConsentRedirect, BasiqProvider } from "@basiq-kit/hooks";',
  },
  {
    name: "hooks/core: jobState and pollDelay alone",
    kB: 3,
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
    kB: 4,
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
    kB: 25,
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
    kB: 6,
    code: 'import "@basiq-kit/components/styles.css";',
  },
];

let over = false;
for (const entry of budgets) {
  const { js, later, css } = await measure(entry);
  const kB = js + css;
  const fits = kB <= entry.kB;
  over ||= !fits;
  console.log(
    `${fits ? "✓" : "✗"} ${entry.name.padEnd(44)} ${kB.toFixed(1).padStart(5)} kB of ${entry.kB} kB${
      later > 0 ? `, ${later.toFixed(1)} kB when it is needed` : ""
    }`,
  );
}
if (over) {
  console.error("Above the budget: find what grew, or argue for a new budget in the commit.");
  process.exit(1);
}
