/** A file of the repository that a page links to, by its path from the root. */
export interface RepositoryFile {
  readonly title: string;
  readonly file: string;
}

/** What a page is made of, for anyone who wants to build one like it. */
export interface PageSources {
  /** What it uses of the kit. */
  readonly parts: readonly string[];
  readonly code: RepositoryFile;
  readonly guide: RepositoryFile;
}

/** The pages that show the kit, by their paths. */
export const pageSources: Readonly<Record<string, PageSources>> = {
  "/": {
    parts: [
      "ConsentNotice",
      "JobsCheckup",
      "ConnectorStatus",
      "InstitutionRecovery",
      "StatementUpload",
      "ConnectionList",
      "ConnectButton",
    ],
    code: { title: "Overview.tsx", file: "apps/demo/src/overview/Overview.tsx" },
    guide: { title: "Following jobs", file: "docs/guides/following-jobs.md" },
  },
  "/consent": {
    parts: ["ConsentCard", "ConsentHistory"],
    code: { title: "ConsentPage.tsx", file: "apps/demo/src/consent/ConsentPage.tsx" },
    guide: { title: "Consent lifecycle", file: "docs/guides/consent-lifecycle.md" },
  },
  "/banks": {
    parts: ["useRefreshConnection", "JobProgress", "MfaPrompt"],
    code: { title: "TestConnection.tsx", file: "apps/demo/src/testBanks/TestConnection.tsx" },
    guide: { title: "MFA on refresh", file: "docs/guides/mfa-on-refresh.md" },
  },
  "/return": {
    parts: ["ConsentReturn"],
    code: { title: "ReturnPage.tsx", file: "apps/demo/src/app/ReturnPage.tsx" },
    guide: { title: "Consent and return", file: "docs/guides/consent-and-return.md" },
  },
  "/headless": {
    parts: ["useConnections", "useJobProgress", "useMfaChallenge", "useConsentRedirect"],
    code: { title: "HeadlessExample.tsx", file: "apps/demo/src/headless/HeadlessExample.tsx" },
    guide: { title: "Reference", file: "docs/api/README.md" },
  },
};

/** Where to start reading; the sign-in page links to these. */
export const startingPoints: readonly RepositoryFile[] = [
  { title: "What basiq-kit is", file: "README.md" },
  { title: "Getting started", file: "docs/guides/getting-started.md" },
  { title: "How this demo is made", file: "apps/demo/README.md" },
];
