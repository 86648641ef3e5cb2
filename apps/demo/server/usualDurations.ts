import type { StepDurations } from "@basiq-kit/hooks";
import type { Sandbox } from "@basiq-kit/sandbox";

interface ConnectorAnswer {
  readonly stats: { readonly averageDurationMs: StepDurations | null };
}

/** How long a bank usually takes for each step, as its connector says. */
export async function fetchUsualDurations(
  { fetch, apiUrl, apiKey }: Sandbox,
  institutionId: string,
): Promise<StepDurations> {
  const minted = await fetch(`${apiUrl}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${apiKey}`, "basiq-version": "3.0" },
    body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
  });
  const { access_token: token }: { access_token: string } = await minted.json();
  const answer = await fetch(`${apiUrl}/connectors/${institutionId}/web`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { stats }: ConnectorAnswer = await answer.json();
  return stats.averageDurationMs ?? {};
}
