// What lint asks of all code: `npm run lint`. Which folder may import which is in tools/lint.

import { IMPORT_RULES } from "./tools/lint/imports.mjs";

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
  jsPlugins: ["./tools/lint/plugin.mjs"],
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
    ...IMPORT_RULES,
    {
      files: ["packages/*/src/**", "apps/demo/src/**"],
      rules: {
        "basiq-kit/text-alone": "error",
        "react/forbid-elements": [
          "error",
          {
            forbid: [
              {
                element: "dialog",
                message:
                  "Use ui/Dialog: Chromium closes any other at the second Escape, while React still draws it.",
              },
            ],
          },
        ],
      },
    },
    {
      files: ["packages/components/src/**"],
      rules: {
        "no-restricted-globals": [
          "error",
          {
            name: "document",
            message:
              "In a shadow root, the document knows of nothing but the host: ask `getRootNode()`, a ref or ui/focus.",
          },
        ],
        "no-restricted-properties": [
          "error",
          {
            property: "activeElement",
            message:
              "In a shadow root, a document's is the host. Use ui/focus, which looks inside.",
          },
        ],
      },
    },
    {
      files: ["packages/components/src/ui/focus.ts"],
      rules: { "no-restricted-properties": "off" },
    },
    {
      files: ["packages/components/src/ui/Dialog.tsx"],
      rules: { "react/forbid-elements": "off" },
    },
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
        "basiq-kit/text-alone": "off",
        "no-restricted-globals": "off",
        "no-restricted-properties": "off",
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
