import type { JobTimeline } from "./jobTimeline.js";

/** Whether sign-in and any second factor have succeeded: the rest runs in the background (basiq-api.md, "Jobs"). */
export function isSignedIn({ steps }: JobTimeline): boolean {
  return steps.some(({ title, status }) => title.startsWith("retrieve-") && status !== "pending");
}
