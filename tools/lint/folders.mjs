// The folders of each place, and what a folder may import of those beside it.

import { readdirSync } from "node:fs";

/** @typedef {{ group: readonly string[], message: string, allowTypeImports?: boolean, importNamePattern?: string }} Pattern */

const ROOT = new URL("../../", import.meta.url);

/** Those without an order: what tests alone use, and stylesheets. */
const WITHOUT_ORDER = ["testing", "acceptance", "other-clients", "styles"];

/** They build on what their package publishes; for any other folder the package's root lies above it. */
const ABOVE_THE_ROOT = new Set(["app-testing"]);

/** What other components are built on. The rest need no place in the list: they import these, and not each other. */
const SHARED_COMPONENTS = [
  "lib",
  "styling",
  "theme",
  "copy",
  "ui",
  "failures",
  "ConnectButton",
  "ConnectorStatus",
  "JobReachability",
  "FailureNotice",
  "MfaPrompt",
  "ConsentNotice",
  "ConsentCard",
  "JobProgress",
  "JobsProgress",
  "RefreshFlow",
  "ConnectionCard",
];

const COMPONENTS = foldersOf("packages/components/src").filter(
  (name) => /^[A-Z]/.test(name) && !SHARED_COMPONENTS.includes(name),
);

/** From the ground up: a folder imports only those before it. */
export const FOLDERS = {
  hooks: [
    "errors",
    "lib",
    "environment",
    "state",
    "transport",
    "session",
    "resources",
    "jobs",
    "redirect",
    "react",
  ],
  server: [
    "errors",
    "lib",
    "options",
    "logs",
    "store",
    "transport",
    "redis",
    "token",
    "basiq",
    "jobs",
    "reports",
    "events",
    "recoveries",
    "webhooks",
    "app",
    "routes",
  ],
  sandbox: [
    "world",
    "banks",
    "people",
    "jobs",
    "consents",
    "connections",
    "data",
    "reports",
    "statements",
    "auth-links",
    "users",
    "events",
    "webhooks",
    "snapshot",
    "faults",
    "api",
    "sandbox",
    "consent-ui",
    "control",
    "adapters",
    "cli",
    "app-testing",
  ],
  /** Its root, the app, is above them. */
  consentUi: ["words", "parts", "visit", "pages", "steps"],
  components: [...SHARED_COMPONENTS, ...COMPONENTS, "languages", "testing", "stories"],
  demo: ["backend", "ui", "headless", "consent", "testBanks", "overview", "inspector", "app"],
};

/** @param {string} path */
function foldersOf(path) {
  const entries = readdirSync(new URL(path, ROOT), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** @param {string} path @param {readonly string[]} order */
function expectComplete(path, order) {
  for (const folder of foldersOf(path))
    if (![...order, ...WITHOUT_ORDER].includes(folder))
      throw new Error(
        `${path}/${folder} has no place among the folders beside it. Give it one in tools/lint/folders.mjs.`,
      );
}
expectComplete("packages/hooks/src", FOLDERS.hooks);
expectComplete("packages/server/src", FOLDERS.server);
expectComplete("packages/sandbox/src", FOLDERS.sandbox);
expectComplete("packages/sandbox/src/consent-ui", FOLDERS.consentUi);
expectComplete("packages/components/src", FOLDERS.components);
expectComplete("apps/demo/src", FOLDERS.demo);

/**
 * Refuses what lies above a folder, and the components beside a component that none is built on.
 *
 * @param {string} folder
 * @param {readonly string[]} order From the ground up.
 * @returns {readonly Pattern[]}
 */
export function nothingAbove(folder, order) {
  const above = order.slice(order.indexOf(folder) + 1);
  const beside = COMPONENTS.includes(folder) ? COMPONENTS.filter((name) => name !== folder) : [];
  return [
    {
      group: [
        ...(ABOVE_THE_ROOT.has(folder) ? [] : ["../*.js", "../../*.js"]),
        "./../**",
        ...[...above, ...beside, "testing"].flatMap((name) => [
          `../${name}/**`,
          `../../${name}/**`,
          `../../../${name}/**`,
        ]),
      ],
      message: `${folder} may import only the folders below it. From the ground up: ${order.join(", ")}.`,
    },
  ];
}
