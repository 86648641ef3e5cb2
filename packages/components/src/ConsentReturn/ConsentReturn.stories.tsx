import type { UseConsentReturnResult, UseJobProgressResult } from "@basiq-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { JobsProgressView, type JobsProgressViewProps } from "../JobsProgress/JobsProgressView.js";
import { failedJob, job, NOW, steps } from "../testing/states.js";
import { together } from "../testing/together.js";
import { ConsentReturnView } from "./ConsentReturnView.js";

const returned: UseConsentReturnResult = {
  status: "returned",
  action: "connect",
  returnTo: "/accounts",
  jobs: [{ jobId: "a", kind: "connect" }],
  dismiss: fn(),
};
const unknown = { status: "unknown-outcome", returnTo: "/accounts", dismiss: fn() } as const;

const at = (verify: string, accounts: string) =>
  job(steps(verify, accounts, "pending"), { kind: "connect", etaAt: NOW + 29_000 });
const done = job(steps("success", "success"));
const drawJobs = (...jobs: readonly UseJobProgressResult[]) => ({
  renderJobs: (renderNext: JobsProgressViewProps["renderNext"]) => (
    <JobsProgressView
      all={together(...jobs)}
      kind="connect"
      institutionNames={{ a: "Hooli", b: "Pied Piper Bank" }}
      now={NOW}
      renderNext={renderNext}
      headingLevel={4}
    />
  ),
});

const meta = {
  title: "Components/ConsentReturn",
  component: ConsentReturnView,
  args: { back: returned, ...drawJobs(at("in-progress", "pending")) },
} satisfies Meta<typeof ConsentReturnView>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Checking: Story = { args: { back: { status: "checking" } } };

export const None: Story = { args: { back: { status: "none" } } };

export const SigningIn: Story = {};

export const PageMayBeLeft: Story = { args: drawJobs(at("success", "in-progress")) };

export const Connected: Story = { args: drawJobs(done) };

export const SeveralBanks: Story = {
  args: drawJobs(done, failedJob("invalid-credentials", undefined, { kind: "connect" })),
};

export const FirstConsent: Story = { args: { back: { ...returned, action: undefined } } };

export const Renewed: Story = {
  args: { back: { ...returned, action: "reauthorise" }, onContinue: fn() },
};

export const UnknownOutcome: Story = { args: { back: { ...unknown, action: "connect" } } };

export const UnknownOutcomeOfManaging: Story = { args: { back: { ...unknown, action: "manage" } } };

export const StateMismatch: Story = { args: { back: { status: "state-mismatch", dismiss: fn() } } };

export const Expired: Story = { args: { back: { status: "expired", dismiss: fn() } } };
