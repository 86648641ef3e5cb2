import { APP_ORIGIN, type World } from "@basiq-kit/sandbox/testing";

/** The address as a person may see it: the token in it is a secret. */
export function maskedUrl(leftFor: string): string {
  return leftFor.replace(/([?&]token=)[^&]*/, "$1•••");
}

/** Where someone comes back to who gave up in the Consent UI: with the state, and no job. */
export function cancelledUrl(leftFor: string): string {
  const state = new URL(leftFor).searchParams.get("state") ?? "";
  return `${APP_ORIGIN}/return?state=${state}`;
}

/**
 * Does in the sandbox what a person agrees to in the Consent UI, and returns the address they come back to.
 * Its pages themselves need cookies of their own origin, which no page can send for another: the demo
 * has them.
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
