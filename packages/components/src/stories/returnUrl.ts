import { APP_ORIGIN, type World } from "@basiq-kit/sandbox/testing";

/** The address as a person may see it: the token in it is a secret. */
export function maskedUrl(leftFor: string): string {
  return leftFor.replace(/([?&]token=)[^&]*/, "$1•••");
}

/** The address that a person comes back to after cancelling in the Consent UI: with the state, without a job. */
export function cancelledUrl(leftFor: string): string {
  const state = new URL(leftFor).searchParams.get("state") ?? "";
  return `${APP_ORIGIN}/return?state=${state}`;
}

/**
 * Does in the sandbox what a person agrees to in the Consent UI, and returns the address they come back to.
 * The Consent UI's own pages need cookies of their origin, which a story can't send; the demo has these pages.
 */
export async function approvedUrl(world: World, leftFor: string): Promise<string> {
  const { searchParams } = new URL(leftFor);
  const action = searchParams.get("action");
  const back = cancelledUrl(leftFor);
  if (action === "extend") world.sandbox.extendConsent(world.user.id);
  else if (action === "update") world.sandbox.updateConsent(world.user.id);
  else if (action !== "manage") {
    const connectionId = searchParams.get("connectionId") ?? world.addConnection().id;
    return `${back}&jobId=${await world.startRefresh(connectionId)}`;
  }
  return back;
}
