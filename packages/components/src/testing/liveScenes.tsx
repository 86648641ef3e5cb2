import { type ConnectionState, useConnections } from "@basiq-kit/hooks";
import { APP_ORIGIN, BANK, type VirtualClock, type World } from "@basiq-kit/sandbox/testing";
import { act, type ReactNode } from "react";
import { ConnectButton } from "../ConnectButton/ConnectButton.js";
import { ConnectIntro } from "../ConnectIntro/ConnectIntro.js";
import { ConnectionCard } from "../ConnectionCard/ConnectionCard.js";
import { ConnectionList } from "../ConnectionList/ConnectionList.js";
import { ConnectorStatus } from "../ConnectorStatus/ConnectorStatus.js";
import { ConsentCard } from "../ConsentCard/ConsentCard.js";
import { ConsentHistory } from "../ConsentHistory/ConsentHistory.js";
import { ConsentNotice } from "../ConsentNotice/ConsentNotice.js";
import { ConsentReturn } from "../ConsentReturn/ConsentReturn.js";
import { FailureNotice } from "../FailureNotice/FailureNotice.js";
import { InstitutionPicker } from "../InstitutionPicker/InstitutionPicker.js";
import { InstitutionRecovery } from "../InstitutionRecovery/InstitutionRecovery.js";
import { JobProgress } from "../JobProgress/JobProgress.js";
import { JobsCheckup } from "../JobsCheckup/JobsCheckup.js";
import { JobsProgress } from "../JobsProgress/JobsProgress.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";
import { PolicyChanges } from "../PolicyChanges/PolicyChanges.js";
import { RefreshFlow } from "../RefreshFlow/RefreshFlow.js";
import { StatementUpload } from "../StatementUpload/StatementUpload.js";
import { BANK_IN } from "./connectors.js";
import { renderInWorld } from "./renderInWorld.js";
import {
  POLICY,
  RECORD_TERMS,
  SANDBOX_POLICY,
  SANDBOX_POLICY_IN_WORDS,
  TERMS,
} from "./consents.js";

export type SceneWorld = World<VirtualClock>;

/** One component on the sandbox, from the moment at which its page is drawn. */
export interface LiveScene {
  readonly component: string;
  /** What is so at Basiq. */
  readonly given: string;
  /** Prepares the world, and returns what is drawn in it. */
  readonly setUp: (world: SceneWorld) => ReactNode | Promise<ReactNode>;
  /** What the page says once the data is there. */
  readonly says: RegExp;
  /** How much may move where nobody can know yet how much comes. @default 0 */
  readonly allowed?: number;
}

const LOGOS = ["logos.example"];
const LIST = { appName: TERMS.appName, afterWithdrawal: TERMS.afterWithdrawal, logoHosts: LOGOS };

/** The person's first connection, as an app draws one card. */
function OfFirst({ held, draw }: OfFirstProps) {
  const banks = useConnections();
  const [first] = banks.status === "ready" ? banks.connections : [];
  return <div style={{ minBlockSize: held }}>{first !== undefined && draw(first)}</div>;
}

interface OfFirstProps {
  /** How high it will be: until the app knows its connections, it keeps their place itself. */
  readonly held: number;
  readonly draw: (connection: ConnectionState) => ReactNode;
}

function withBanks({ addConnection }: World, count: number) {
  const banks = [BANK.withoutMfa, BANK.withMfa, BANK.confirmsInApp].slice(0, count);
  return banks.map((institutionId) => addConnection({ institutionId, age: "2 hours" }));
}

/** Jobs that have just started, at as many banks. */
async function withJobs(world: SceneWorld, count: number): Promise<readonly string[]> {
  const jobIds: string[] = [];
  // One bank after the other: each is connected before its job starts.
  for (const institutionId of [BANK.withoutMfa, BANK_IN.operational].slice(0, count))
    jobIds.push(await world.startRefresh(world.addConnection({ institutionId }).id));
  return jobIds;
}

/** A job whose bank needs something from the person; it has failed. */
async function withFailure(world: SceneWorld): Promise<string> {
  const jobId = await world.startRefresh(world.addConnection({ login: "erlich" }).id);
  await world.clock.advance(60_000);
  return jobId;
}

/** A job whose bank waits for a code. */
async function withChallenge(world: SceneWorld): Promise<string> {
  const jobId = await world.startRefresh(world.addConnection({ mfa: "code" }).id);
  await world.clock.advance(10_000);
  return jobId;
}

/** Leaves for the Consent UI, and comes back with what it adds to the address. */
async function comeBack(world: SceneWorld, jobs: number, state?: string): Promise<ReactNode> {
  const { until, getByRole, unmount } = renderInWorld(
    world,
    <ConnectButton returnTo="/accounts" />,
  );
  await act(async () => getByRole("button").click());
  const left = new URL(await until(() => world.page.visited[0]));
  unmount();
  const ids = await withJobs(world, jobs);
  const query = new URLSearchParams({
    state: state ?? left.searchParams.get("state") ?? "",
    ...(ids.length > 0 && { jobIds: ids.join() }),
  });
  world.page.arrive(`${APP_ORIGIN}/return?${query}`);
  return <ConsentReturn />;
}

function olderConsent(world: World) {
  world.giveConsent({ policyId: "policy-2023-07" });
  world.addConnection();
}

const scene = (
  component: string,
  given: string,
  setUp: LiveScene["setUp"],
  says: RegExp,
  allowed = 0,
): LiveScene => ({ component, given, setUp, says, allowed });

/** Each component that reads from Basiq by itself, with what it meets there. */
export const LIVE_SCENES: readonly LiveScene[] = [
  scene(
    "ConnectButton",
    "consent",
    (world) => (olderConsent(world), (<ConnectButton />)),
    /Connect/,
  ),
  scene(
    "ConnectIntro",
    "no consent",
    () => <ConnectIntro {...TERMS} policy={POLICY} />,
    /Budgeting/,
  ),
  scene(
    "ConnectIntro",
    "a consent",
    (world) => (withBanks(world, 1), (<ConnectIntro {...TERMS} policy={SANDBOX_POLICY} />)),
    /Transaction details/,
  ),
  scene(
    "ConnectIntro",
    "a consent to an older policy",
    (world) => (olderConsent(world), (<ConnectIntro {...TERMS} policy={SANDBOX_POLICY} />)),
    /agreed to share/,
  ),
  scene(
    "ConnectIntro",
    "a consent, as the whole policy is written down",
    (world) => (
      withBanks(world, 1),
      (<ConnectIntro {...TERMS} policy={SANDBOX_POLICY_IN_WORDS} />)
    ),
    /agreed to share/,
  ),
  scene(
    "ConsentCard",
    "a consent",
    (world) => (withBanks(world, 2), (<ConsentCard {...TERMS} />)),
    /Active/,
  ),
  scene(
    "ConsentCard",
    "an older policy",
    (world) => (olderConsent(world), (<ConsentCard {...TERMS} />)),
    /Active/,
  ),
  scene(
    "ConsentHistory",
    "two consents",
    (world) => {
      world.giveConsent({ policyId: "policy-2023-07", age: "30 days" });
      world.sandbox.updateConsent(world.user.id);
      return <ConsentHistory {...RECORD_TERMS} expectedCount={2} />;
    },
    /1 earlier consent/,
  ),
  scene(
    "ConsentHistory",
    "one of an unknown number",
    (world) => (withBanks(world, 1), (<ConsentHistory {...RECORD_TERMS} />)),
    /Active/,
    0.05,
  ),
  scene(
    "ConsentNotice",
    "an older policy",
    (world) => (olderConsent(world), (<ConsentNotice appName="Ledgerbird" reserve />)),
    /changed/,
  ),
  scene(
    "ConsentNotice",
    "nothing due, no place held",
    (world) => (withBanks(world, 1), (<ConsentNotice appName="Ledgerbird" />)),
    /^$/,
  ),
  scene(
    "ConsentNotice",
    "nothing due",
    (world) => (withBanks(world, 1), (<ConsentNotice appName="Ledgerbird" reserve />)),
    /You share with/,
  ),
  scene(
    "PolicyChanges",
    "an older policy",
    // In its place: what asks whether somebody agrees, which opens by a press.
    (world) => (
      olderConsent(world),
      (
        <ConsentNotice
          appName="Ledgerbird"
          reserve
          changes={<PolicyChanges policy={SANDBOX_POLICY} />}
        />
      )
    ),
    /changed/,
  ),
  scene("ConsentReturn", "one job", (world) => comeBack(world, 1), /Connecting Hooli/),
  scene("ConsentReturn", "two jobs", (world) => comeBack(world, 2), /Connecting 2 banks/),
  scene("ConsentReturn", "no job", (world) => comeBack(world, 0), /no active consent/),
  scene("ConsentReturn", "another’s link", (world) => comeBack(world, 0, "0".repeat(32)), /match/),
  scene(
    "MfaPrompt",
    "a code",
    async (world) => (
      <MfaPrompt jobId={await withChallenge(world)} institutionName="Pied Piper Bank" reserve />
    ),
    /Code/,
  ),
  scene(
    "RefreshFlow",
    "a bank to refresh",
    (world) => {
      withBanks(world, 1);
      return (
        <OfFirst
          held={44}
          draw={({ connectionId, canRefresh }) => (
            <RefreshFlow
              connectionId={connectionId}
              institutionName="Hooli"
              canRefresh={canRefresh}
            />
          )}
        />
      );
    },
    /Refresh/,
  ),
  scene(
    "JobProgress",
    "a refresh",
    async (world) => {
      const [jobId = ""] = await withJobs(world, 1);
      return <JobProgress jobId={jobId} kind="refresh" institutionName="Hooli" />;
    },
    /Hooli/,
  ),
  scene(
    "JobsProgress",
    "one refresh",
    async (world) => (
      <JobsProgress
        jobs={(await withJobs(world, 1)).map((jobId) => ({ jobId, kind: "refresh" }))}
      />
    ),
    /Hooli/,
  ),
  scene(
    "JobsProgress",
    "two refreshes",
    async (world) => (
      <JobsProgress
        jobs={(await withJobs(world, 2)).map((jobId) => ({ jobId, kind: "refresh" }))}
      />
    ),
    /2 banks/,
  ),
  scene(
    "FailureNotice",
    "a failed job",
    async (world) => (
      <FailureNotice
        jobId={await withFailure(world)}
        kind="refresh"
        institutionName="Hooli"
        reserve
      />
    ),
    /Hooli/,
  ),
  scene(
    "FailureNotice",
    "a failed job, and a button for it",
    async (world) => (
      <FailureNotice
        jobId={await withFailure(world)}
        kind="refresh"
        institutionName="Hooli"
        actions={{ "open-bank": () => {} }}
        reserve
      />
    ),
    /Try again/,
  ),
  scene(
    "FailureNotice",
    "a job that succeeds",
    async (world) => {
      const [jobId = ""] = await withJobs(world, 1);
      await world.clock.advance(60_000);
      return <FailureNotice jobId={jobId} kind="refresh" institutionName="Hooli" reserve />;
    },
    /Nothing went wrong/,
  ),
  scene(
    "FailureNotice",
    "a job that succeeds, no place held",
    async (world) => {
      const [jobId = ""] = await withJobs(world, 1);
      await world.clock.advance(60_000);
      return <FailureNotice jobId={jobId} kind="refresh" institutionName="Hooli" />;
    },
    /^$/,
  ),
  scene(
    "StatementUpload",
    "a bank",
    () => <StatementUpload institutionId={BANK.withoutMfa} institutionName="Hooli" />,
    /Hooli/,
  ),
  scene(
    "ConnectorStatus",
    "a badge",
    () => <ConnectorStatus institutionId={BANK_IN["major-outage"]} method="web" />,
    /outage/i,
  ),
  scene(
    "ConnectorStatus",
    "a notice",
    () => (
      <ConnectorStatus
        institutionId={BANK_IN["major-outage"]}
        method="web"
        presentation="notice"
        reserve
      />
    ),
    /Flutterbeam/,
  ),
  scene(
    "InstitutionRecovery",
    "an outage",
    () => (
      <InstitutionRecovery institutionId={BANK_IN["major-outage"]} method="web" reserve>
        <ConnectorStatus
          institutionId={BANK_IN["major-outage"]}
          method="web"
          presentation="notice"
          reserve
        />
      </InstitutionRecovery>
    ),
    /Flutterbeam/,
  ),
  scene(
    "ConnectionCard",
    "a bank",
    (world) => (
      withBanks(world, 1),
      (<OfFirst held={66} draw={(one) => <ConnectionCard connection={one} {...LIST} />} />)
    ),
    /Hooli/,
  ),
  scene(
    "ConnectionList",
    "two banks",
    (world) => (withBanks(world, 2), (<ConnectionList {...LIST} />)),
    /Hooli/,
  ),
  scene(
    "ConnectionList",
    "three banks",
    (world) => (withBanks(world, 3), (<ConnectionList {...LIST} expectedCount={3} />)),
    /Hooli/,
  ),
  scene(
    "ConnectionList",
    "three of an unknown number",
    (world) => (withBanks(world, 3), (<ConnectionList {...LIST} />)),
    /Hooli/,
    0.05,
  ),
  scene(
    "JobsCheckup",
    "a failed job",
    async (world) => (await withFailure(world), (<JobsCheckup showClear logoHosts={LOGOS} />)),
    /needs/,
  ),
  scene(
    "JobsCheckup",
    "all is well",
    (world) => (withBanks(world, 1), (<JobsCheckup showClear logoHosts={LOGOS} />)),
    /up to date/,
  ),
  scene(
    "JobsCheckup",
    "all is well, no place held",
    (world) => (withBanks(world, 1), (<JobsCheckup logoHosts={LOGOS} />)),
    /^$/,
  ),
  scene(
    "InstitutionPicker",
    "all banks",
    () => <InstitutionPicker onSelect={() => {}} logoHosts={LOGOS} />,
    /Aviato/,
  ),
];
