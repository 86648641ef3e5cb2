import {
  BasiqProvider,
  type ConnectionState,
  type GuidanceAction,
  type JobKind,
  useConnections,
  useConsent,
  useConsentRedirect,
  useConsentReturn,
  useJobProgress,
  useMfaChallenge,
  useRefreshConnection,
} from "@basiq-kit/hooks";
import {
  Alert,
  Anchor,
  Button,
  Card,
  Container,
  Group,
  Loader,
  Progress,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import type { FormEvent } from "react";
import type { Session } from "./session.js";

export function App({ session }: { readonly session: Session | null }) {
  if (session === null) return <SignIn />;
  const { userKey, apiUrl, consentUrl } = session;
  return (
    <BasiqProvider userKey={userKey} serverUrl="/api/basiq" apiUrl={apiUrl} consentUrl={consentUrl}>
      <Container size="xs" py="xl">
        <Stack>
          <Title>Your banks</Title>
          <Return />
          <Connections />
          <Connect />
        </Stack>
      </Container>
    </BasiqProvider>
  );
}

function SignIn() {
  return (
    <Container size="xs" py="xl">
      <form method="post" action="/api/session">
        <Stack>
          <Title>Sign in</Title>
          <TextInput label="Email" name="email" type="email" autoComplete="email" required />
          <Button type="submit">Sign in</Button>
        </Stack>
      </form>
    </Container>
  );
}

function Connect() {
  const consent = useConsent();
  const hasConsent = consent.status === "active" || consent.status === "expiring";
  const { status, redirect, prepare } = useConsentRedirect({
    ...(hasConsent && { action: "connect" }),
    returnTo: "/",
  });
  return (
    <>
      {status === "error" && <Alert color="red">That didn’t work. Try again.</Alert>}
      <Button
        loading={status === "preparing" || status === "redirecting"}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={redirect}
      >
        Connect a bank
      </Button>
    </>
  );
}

function Return() {
  const visit = useConsentReturn();
  switch (visit.status) {
    case "checking":
    case "none":
      return null;
    case "returned":
      return (
        <>
          {visit.jobs.map(({ jobId, kind }) => (
            <Job key={jobId} jobId={jobId} kind={kind} />
          ))}
          <Anchor href={visit.returnTo}>Continue, this can finish by itself</Anchor>
        </>
      );
    case "unknown-outcome":
      return <Alert title="Welcome back">What you see below is up to date.</Alert>;
    case "expired":
      return <Alert title="That took a while">Start again to connect your bank.</Alert>;
    case "state-mismatch":
      return (
        <Alert color="red" title="We couldn’t match this to something you started here.">
          If someone sent you a link to connect your bank, tell us and your bank.
        </Alert>
      );
    default:
      return visit satisfies never;
  }
}

function Connections() {
  const banks = useConnections();
  if (banks.status === "loading") return <Loader />;
  if (banks.status === "error")
    return (
      <Alert color="red" title="Your banks can’t be shown now.">
        <Button variant="default" onClick={() => void banks.retry()}>
          Try again
        </Button>
      </Alert>
    );
  return banks.connections.map((connection) => (
    <Connection key={connection.connectionId} connection={connection} />
  ));
}

function Connection({ connection }: { readonly connection: ConnectionState }) {
  const { connectionId, institution, canRefresh } = connection;
  const refresh = useRefreshConnection({ connectionId });
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Text fw={600}>{institution?.name ?? "Your bank"}</Text>
        <Button
          variant="default"
          disabled={!canRefresh.allowed}
          loading={refresh.status === "requesting"}
          onClick={() => void refresh.refresh()}
        >
          Refresh
        </Button>
      </Group>
      {refresh.status === "error" && <Text c="red">It couldn’t be refreshed just now.</Text>}
      {refresh.status === "started" && <Job jobId={refresh.jobId} kind="refresh" />}
    </Card>
  );
}

function Job({ jobId, kind }: { readonly jobId: string; readonly kind: JobKind }) {
  const job = useJobProgress({ jobId, kind });
  return (
    <Stack gap="xs">
      <Challenge jobId={jobId} />
      <Text role="status">{WORDS[job.status]}</Text>
      <Progress
        aria-label="Progress of your bank"
        value={"progress" in job ? job.progress * 100 : 0}
      />
      {job.status === "failed" && <Alert color="red">{NEXT[job.guidance.action.type]}</Alert>}
    </Stack>
  );
}

const WORDS: Record<ReturnType<typeof useJobProgress>["status"], string> = {
  loading: "Getting ready",
  waiting: "Waiting to start",
  running: "Fetching your accounts",
  "needs-mfa": "Your bank is waiting for you",
  delayed: "Your bank isn’t available now. We’ll keep trying.",
  succeeded: "Done",
  failed: "This didn’t work",
  error: "We can no longer check progress",
};

// What comes next; `guidance.reason` says why, as a code that wants a sentence of its own.
const NEXT: Record<GuidanceAction["type"], string> = {
  "update-credentials": "Your bank didn’t accept the sign-in. Connect it again.",
  reauthorise: "Approve sharing at your bank again.",
  "open-bank": "Sign in at your bank and do what it asks. Then refresh.",
  retry: "It didn’t work this time. Try again.",
  "retry-later": "Your bank isn’t available. Try again in a while.",
  wait: "There’s nothing for you to do. This passes by itself.",
  "give-consent": "Your consent has ended. Connect your bank again.",
  "choose-file": "That file can’t be read. Upload another one.",
  "choose-bank": "That file isn’t from this bank. Choose its bank first.",
  "contact-support": "Something went wrong. Contact us if it happens again.",
  none: "Something on our side isn’t set up right. We’re looking into it.",
};

const ANSWERED: Partial<Record<ReturnType<typeof useMfaChallenge>["status"], string>> = {
  rejected: "Your bank didn’t accept that. Enter it again.",
  expired: "The time for this has run out. Refresh again.",
  unconfirmed: "The connection dropped, so we can’t tell whether your bank got that.",
};

function Challenge({ jobId }: { readonly jobId: string }) {
  const mfa = useMfaChallenge({ jobId });
  if (!("challenge" in mfa) || mfa.status === "accepted") return null;

  function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Straight from the fields: an answer is a secret, and belongs in no state.
    const answers = [...new FormData(event.currentTarget).values()].map(String);
    event.currentTarget.reset();
    if ("submit" in mfa) void mfa.submit(answers);
  }

  return (
    <form onSubmit={answer}>
      <Stack gap="xs">
        {/* Two questions may be alike, so their places are the keys. */}
        {mfa.challenge.inputs.map(({ kind, label }, index) =>
          kind === "confirm" ? (
            <Text key={index}>{label}</Text>
          ) : (
            <TextInput
              key={index}
              name={`answer-${index}`}
              label={label}
              autoComplete={kind === "code" ? "one-time-code" : "off"}
              required
            />
          ),
        )}
        {ANSWERED[mfa.status] && <Alert color="red">{ANSWERED[mfa.status]}</Alert>}
        <Button type="submit" loading={mfa.status === "submitting"}>
          Send
        </Button>
      </Stack>
    </form>
  );
}
