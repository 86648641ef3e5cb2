// Which package and which folder may import what.

import { FOLDERS, nothingAbove } from "./folders.mjs";

/** @typedef {import("./folders.mjs").Pattern} Pattern */

/** Each package is imported by its name, which the rules below judge; a path would pass them. */
const BY_NAME = {
  group: ["schema", "hooks", "components", "server", "sandbox"].map((name) => `**/${name}/src/**`),
  message: "Import another package by its name: a path into its folder isn't what an app gets.",
};

const NO_SANDBOX = {
  group: ["@basiq-kit/sandbox", "@basiq-kit/sandbox/*"],
  message: "Nothing published imports the sandbox. Use it in tests, stories and the demo.",
};

const REACT_18 = {
  name: "react",
  importNames: ["use", "useActionState", "useEffectEvent", "useOptimistic"],
  message: "React 18 has no such export; the kit supports 18 and 19.",
};

const SCHEMA = {
  group: [
    "react",
    "react/*",
    "react-dom",
    "@tanstack/*",
    "@basiq-kit/*",
    "node:*",
    "hono",
    "zod",
    "zod/*",
    "!zod/mini",
  ],
  message:
    "schema is the wire contract: no React, no fetch, and zod/mini alone (docs/decisions/009).",
};

const HOOKS = {
  group: ["@basiq-kit/components", "@basiq-kit/server", "zod", "zod/*", "hono"],
  message: "hooks may import @basiq-kit/schema only. Types flow hooks → components.",
};

const NO_REACT = {
  group: ["react", "react-dom", "react/*"],
  message:
    "Only the hooks at the root of packages/hooks/src and in its react folder import React; logic below is tested without rendering.",
};

const NO_HOOKS = {
  group: ["./use*.js", "./Basiq*.js"],
  message: "core is the part without React: it exports what lies below the hooks.",
};

const TEST_HELPERS = {
  group: ["./testing/**", "./acceptance/**"],
  message: "Only tests import these.",
};

/** The wire contract is loaded beside the first request: it must be in no app's first load. */
const LAZY_CONTRACT = [
  {
    group: ["@basiq-kit/schema"],
    importNamePattern: "^parse",
    message:
      "A parser brings the whole wire contract into every app's first load. Read answers with the contract that comes with them (transport/loadContract.ts); transport/contract.ts alone imports parsers.",
  },
  {
    group: ["**/contract.js"],
    allowTypeImports: true,
    message:
      "The wire contract is loaded beside the first request, by transport/loadContract.ts alone: imported here it would be in every app's first load.",
  },
];

const SERVER = {
  group: [
    "react",
    "react-dom",
    "@basiq-kit/hooks",
    "@basiq-kit/hooks/*",
    "@basiq-kit/components",
    "zod",
    "zod/*",
    "!zod/mini",
  ],
  message: "server may import @basiq-kit/schema, hono, standardwebhooks and zod/mini.",
};

const SANDBOX = {
  group: [
    "react",
    "react-dom",
    "@tanstack/*",
    "@basiq-kit/hooks",
    "@basiq-kit/hooks/*",
    "@basiq-kit/components",
    "@basiq-kit/server",
    "zod",
    "zod/*",
    "!zod/mini",
  ],
  message:
    "sandbox may import @basiq-kit/schema, zod/mini and hono; msw in adapters/msw.ts only, and React in app-testing/createRenderInWorld.tsx.",
};

/** What reads Basiq's answers for the kit may not write the answers that test it. */
const SANDBOX_FACTS_ONLY = {
  group: ["@basiq-kit/schema"],
  importNamePattern: "^[a-z]",
  message:
    "The sandbox shares Basiq's names and numbers with schema, and no function: a mistake in a parser or a rule would be mirrored in what tests it.",
};

const COMPONENTS = [
  NO_SANDBOX,
  {
    group: ["@basiq-kit/schema", "@basiq-kit/server", "@tanstack/*", "zod", "zod/*"],
    message:
      "components are built on @basiq-kit/hooks alone: if something is needed, a hook is missing.",
  },
];

const DEMO = {
  group: ["@basiq-kit/*/src/**", "**/packages/**"],
  message: "The demo is built from published entry points only.",
};

/**
 * @param {readonly string[]} files
 * @param {readonly Pattern[]} patterns
 * @param {readonly object[]} paths
 */
const restrict = (files, patterns, paths = []) => ({
  files: [...files],
  rules: {
    "no-restricted-imports": /** @type {const} */ ([
      "error",
      { paths, patterns: [BY_NAME, ...patterns] },
    ]),
  },
});

export const IMPORT_RULES = [
  restrict(["packages/schema/src/**"], [SCHEMA]),
  restrict(
    ["packages/hooks/src/*.ts", "packages/hooks/src/*.tsx"],
    [NO_SANDBOX, ...LAZY_CONTRACT, HOOKS, TEST_HELPERS],
    [REACT_18],
  ),
  // A later rule replaces an earlier one for the same file, so each folder's repeats what all are refused.
  ...FOLDERS.hooks.map((folder) =>
    restrict(
      [`packages/hooks/src/${folder}/**`],
      [
        NO_SANDBOX,
        ...LAZY_CONTRACT,
        HOOKS,
        ...(folder === "react" ? [] : [NO_REACT]),
        ...nothingAbove(folder, FOLDERS.hooks),
      ],
      folder === "react" ? [REACT_18] : [],
    ),
  ),
  restrict(
    ["packages/hooks/src/transport/contract.ts", "packages/hooks/src/transport/loadContract.ts"],
    [NO_SANDBOX, HOOKS, NO_REACT, ...nothingAbove("transport", FOLDERS.hooks)],
  ),
  restrict(["packages/hooks/src/core.ts"], [NO_SANDBOX, HOOKS, NO_REACT, NO_HOOKS, TEST_HELPERS]),
  restrict(["packages/components/src/**"], COMPONENTS, [REACT_18]),
  ...FOLDERS.components.map((folder) =>
    restrict(
      [`packages/components/src/${folder}/**`],
      [...COMPONENTS, ...nothingAbove(folder, FOLDERS.components)],
      [REACT_18],
    ),
  ),
  restrict(["packages/server/src/**"], [NO_SANDBOX, SERVER]),
  ...FOLDERS.server.map((folder) =>
    restrict(
      [`packages/server/src/${folder}/**`],
      [NO_SANDBOX, SERVER, ...nothingAbove(folder, FOLDERS.server)],
    ),
  ),
  restrict(["packages/sandbox/src/**/*.ts"], [SANDBOX, SANDBOX_FACTS_ONLY]),
  ...FOLDERS.sandbox.map((folder) =>
    restrict(
      [`packages/sandbox/src/${folder}/**`],
      [SANDBOX, SANDBOX_FACTS_ONLY, ...nothingAbove(folder, FOLDERS.sandbox)],
    ),
  ),
  // The one file of the sandbox with React.
  restrict(
    ["packages/sandbox/src/app-testing/createRenderInWorld.tsx"],
    [
      { ...SANDBOX, group: SANDBOX.group.filter((name) => !name.startsWith("react")) },
      SANDBOX_FACTS_ONLY,
      ...nothingAbove("app-testing", FOLDERS.sandbox),
    ],
  ),
  ...FOLDERS.consentUi.map((folder) =>
    restrict(
      [`packages/sandbox/src/consent-ui/${folder}/**`],
      [
        SANDBOX,
        SANDBOX_FACTS_ONLY,
        ...nothingAbove("consent-ui", FOLDERS.sandbox),
        ...nothingAbove(folder, FOLDERS.consentUi),
      ],
    ),
  ),
  restrict(["apps/demo/**"], [DEMO]),
  restrict(
    ["apps/demo/server/**"],
    [DEMO, { group: ["../src/**"], message: "The demo's server knows nothing of its pages." }],
  ),
  ...FOLDERS.demo.map((folder) =>
    restrict([`apps/demo/src/${folder}/**`], [DEMO, ...nothingAbove(folder, FOLDERS.demo)]),
  ),
];
