// What lint asks of all code, and which folder may import which: `npm run lint`.

import { readdirSync } from "node:fs";

/** @typedef {{ group: readonly string[], message: string, allowTypeImports?: boolean, importNamePattern?: string }} Pattern */

const NO_SANDBOX = {
  group: ["@basiq-kit/sandbox", "@basiq-kit/sandbox/*"],
  message: "Nothing published imports the sandbox. Use it in tests, stories and the demo.",
};

const REACT_18 = {
  name: "react",
  importNames: ["use", "useActionState", "useEffectEvent", "useOptimistic"],
  message: "React 18 has no such export; the kit supports 18 and 19.",
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

/**
 * @param {readonly string[]} files
 * @param {readonly Pattern[]} patterns
 * @param {readonly object[]} paths
 */
const restrict = (files, patterns, paths = []) => ({
  files: [...files],
  rules: {
    "no-restricted-imports": /** @type {const} */ (["error", { paths, patterns: [...patterns] }]),
  },
});

const HOOKS_FOLDERS = [
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
];

const SERVER_FOLDERS = [
  "errors",
  "lib",
  "options",
  "logs",
  "store",
  "transport",
  "redis",
  "token",
  "basiq",
  "events",
  "webhooks",
  "app",
  "routes",
];

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

const SANDBOX_FOLDERS = [
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
];

/** The folders inside consent-ui; its root, the app, is above them. */
const CONSENT_UI_FOLDERS = ["words", "parts", "visit", "pages", "steps"];

const COMPONENTS = [
  NO_SANDBOX,
  {
    group: ["@basiq-kit/schema", "@basiq-kit/server", "@tanstack/*", "zod", "zod/*"],
    message:
      "components are built on @basiq-kit/hooks alone: if something is needed, a hook is missing.",
  },
  {
    group: ["**/hooks/src/**"],
    message: "components never reach into the hooks' folders: a hook is missing.",
  },
];

/** From the ground up, what others are built on. */
const COMPONENTS_BELOW = [
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
  "JobProgress",
  "JobsProgress",
  "RefreshFlow",
  "ConnectionCard",
];

/** A component that no other is built on needs no place above: it imports those, and none of these. */
const COMPONENTS_ON_TOP = foldersOf("packages/components/src").filter(
  (name) => /^[A-Z]/.test(name) && !COMPONENTS_BELOW.includes(name),
);

const COMPONENTS_FOLDERS = [
  ...COMPONENTS_BELOW,
  ...COMPONENTS_ON_TOP,
  "languages",
  "testing",
  "stories",
];

/** @param {string} folder */
const componentsOrder = (folder) => [
  ...new Set([
    ...COMPONENTS_BELOW,
    ...COMPONENTS_ON_TOP.filter((name) => name === folder),
    ...COMPONENTS_FOLDERS,
  ]),
];

const DEMO = {
  group: ["@basiq-kit/*/src/**", "**/packages/**"],
  message: "The demo is built from published entry points only.",
};

const DEMO_FOLDERS = [
  "backend",
  "ui",
  "headless",
  "consent",
  "testBanks",
  "overview",
  "inspector",
  "app",
];

/** Those without an order: what tests alone use, and stylesheets. */
const WITHOUT_ORDER = ["testing", "acceptance", "other-clients", "styles"];

/** @param {string} path */
function foldersOf(path) {
  const entries = readdirSync(new URL(path, import.meta.url), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** @param {string} path @param {readonly string[]} order */
function expectComplete(path, order) {
  for (const folder of foldersOf(path))
    if (![...order, ...WITHOUT_ORDER].includes(folder))
      throw new Error(
        `${path}/${folder} has no place among the folders beside it. Give it one in oxlint.config.mjs.`,
      );
}
expectComplete("packages/hooks/src", HOOKS_FOLDERS);
expectComplete("packages/server/src", SERVER_FOLDERS);
expectComplete("packages/sandbox/src", SANDBOX_FOLDERS);
expectComplete("packages/sandbox/src/consent-ui", CONSENT_UI_FOLDERS);
expectComplete("packages/components/src", COMPONENTS_FOLDERS);
expectComplete("apps/demo/src", DEMO_FOLDERS);

/** They build on what their package publishes; for any other folder the package's root lies above it. */
const ABOVE_THE_ROOT = new Set(["app-testing"]);

/**
 * Refuses what lies above a folder: it imports only the folders before it in `order`.
 *
 * @param {string} folder
 * @param {readonly string[]} order From the ground up.
 * @returns {readonly Pattern[]}
 */
function nothingAbove(folder, order) {
  const above = [...order.slice(order.indexOf(folder) + 1), "testing"];
  return [
    {
      group: [
        ...(ABOVE_THE_ROOT.has(folder) ? [] : ["../*.js", "../../*.js"]),
        "./../**",
        ...above.flatMap((name) => [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`]),
      ],
      message: `${folder} may import only the folders below it. From the ground up: ${order.join(", ")}.`,
    },
  ];
}

export default {
  plugins: [
    "eslint",
    "typescript",
    "unicorn",
    "oxc",
    "react",
    "jsx-a11y",
    "import",
    "vitest",
    "promise",
  ],
  categories: {
    correctness: "error",
    suspicious: "warn",
    perf: "warn",
  },
  env: {
    builtin: true,
    browser: true,
  },
  options: {
    typeAware: true,
    reportUnusedDisableDirectives: "error",
  },
  ignorePatterns: ["examples/**", "**/node_modules/**", "**/dist/**", "**/.tsc/**", "**/.cache/**"],
  rules: {
    "react/rules-of-hooks": "error",
    "react/exhaustive-deps": "error",
    "react/react-in-jsx-scope": "off",
    "react/jsx-no-target-blank": "error",
    "react/button-has-type": "error",
    "react/no-danger": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unsafe-type-assertion": "off",
    "import/no-cycle": "error",
    "import/no-unassigned-import": "off",
    "import/no-default-export": "error",
    "promise/valid-params": "off",
    "vitest/no-focused-tests": "error",
    "vitest/no-disabled-tests": "error",
    "unicorn/consistent-function-scoping": "off",
    "import/no-named-as-default-member": "off",
    "eslint/no-await-in-loop": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
  },
  overrides: [
    restrict(
      ["packages/schema/src/**"],
      [
        {
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
        },
      ],
    ),
    restrict(
      ["packages/hooks/src/*.ts", "packages/hooks/src/*.tsx"],
      [NO_SANDBOX, ...LAZY_CONTRACT, HOOKS],
      [REACT_18],
    ),
    // A later rule replaces an earlier one for the same file, so each folder's repeats what all are refused.
    ...HOOKS_FOLDERS.map((folder) =>
      restrict(
        [`packages/hooks/src/${folder}/**`],
        [
          NO_SANDBOX,
          ...LAZY_CONTRACT,
          HOOKS,
          ...(folder === "react" ? [] : [NO_REACT]),
          ...nothingAbove(folder, HOOKS_FOLDERS),
        ],
        folder === "react" ? [REACT_18] : [],
      ),
    ),
    restrict(
      ["packages/hooks/src/transport/contract.ts", "packages/hooks/src/transport/loadContract.ts"],
      [NO_SANDBOX, HOOKS, NO_REACT, ...nothingAbove("transport", HOOKS_FOLDERS)],
    ),
    restrict(["packages/hooks/src/core.ts"], [NO_SANDBOX, HOOKS, NO_REACT]),
    restrict(["packages/components/src/**"], COMPONENTS, [REACT_18]),
    ...COMPONENTS_FOLDERS.map((folder) =>
      restrict(
        [`packages/components/src/${folder}/**`],
        [...COMPONENTS, ...nothingAbove(folder, componentsOrder(folder))],
        [REACT_18],
      ),
    ),
    restrict(["packages/server/src/**"], [NO_SANDBOX, SERVER]),
    ...SERVER_FOLDERS.map((folder) =>
      restrict(
        [`packages/server/src/${folder}/**`],
        [NO_SANDBOX, SERVER, ...nothingAbove(folder, SERVER_FOLDERS)],
      ),
    ),
    restrict(["packages/sandbox/src/**/*.ts"], [SANDBOX, SANDBOX_FACTS_ONLY]),
    ...SANDBOX_FOLDERS.map((folder) =>
      restrict(
        [`packages/sandbox/src/${folder}/**`],
        [SANDBOX, SANDBOX_FACTS_ONLY, ...nothingAbove(folder, SANDBOX_FOLDERS)],
      ),
    ),
    // The one file of the sandbox with React.
    restrict(
      ["packages/sandbox/src/app-testing/createRenderInWorld.tsx"],
      [
        { ...SANDBOX, group: SANDBOX.group.filter((name) => !name.startsWith("react")) },
        SANDBOX_FACTS_ONLY,
        ...nothingAbove("app-testing", SANDBOX_FOLDERS),
      ],
    ),
    ...CONSENT_UI_FOLDERS.map((folder) =>
      restrict(
        [`packages/sandbox/src/consent-ui/${folder}/**`],
        [
          SANDBOX,
          SANDBOX_FACTS_ONLY,
          ...nothingAbove("consent-ui", SANDBOX_FOLDERS),
          ...nothingAbove(folder, CONSENT_UI_FOLDERS),
        ],
      ),
    ),
    restrict(["apps/demo/**"], [DEMO]),
    restrict(
      ["apps/demo/server/**"],
      [DEMO, { group: ["../src/**"], message: "The demo's server knows nothing of its pages." }],
    ),
    ...DEMO_FOLDERS.map((folder) =>
      restrict([`apps/demo/src/${folder}/**`], [DEMO, ...nothingAbove(folder, DEMO_FOLDERS)]),
    ),
    {
      files: [
        "**/*.test.ts",
        "**/*.test.tsx",
        "**/*.test-d.ts",
        "**/*.bench.ts",
        "**/*.stories.tsx",
        "packages/components/src/stories/**",
        "**/testing/**",
      ],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              {
                group: ["@basiq-kit/*/src/**"],
                message: "Tests and stories use the published entry points of other packages.",
              },
            ],
          },
        ],
        "typescript/no-non-null-assertion": "off",
      },
    },
    {
      files: [
        "*.config.ts",
        "*.config.mjs",
        "apps/demo/vite.config.ts",
        ".storybook/**",
        "**/*.stories.tsx",
      ],
      rules: {
        "import/no-default-export": "off",
      },
    },
    {
      files: ["docs/guides/preludes/**"],
      rules: {
        "no-unused-vars": "off",
        "typescript/consistent-type-imports": "off",
      },
    },
    {
      files: ["apps/demo/tests/**"],
      rules: {
        "vitest/no-standalone-expect": "off",
      },
    },
  ],
};
