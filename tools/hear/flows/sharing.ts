import type { Journey } from "../journey.js";

/** What is shared, with whom, until when, and how to stop. */
export async function consent({ signIn, readsUntil }: Journey) {
  await signIn("sam", "/consent");
  await readsUntil(/^Stop sharing.* push button/);
}

/** Stops all sharing, after one question. */
export async function withdraw({ signIn, press, focusIsOn, hears, key, reads }: Journey) {
  await signIn("sam", "/consent");
  await press(/^Stop sharing/);
  await focusIsOn(/^(Keep sharing|Not now|Cancel)/);
  await hears(/Keep sharing|Not now|Cancel/);
  // The button that does it comes before the one that has the focus.
  await key("shift+Tab");
  await hears(/^Stop sharing.* push button/);
  await key("Return");
  await reads("Sharing with Ledgerbird has stopped");
  await hears(/has stopped/);
}

/** Deletes what Basiq holds of one bank, after one question. */
export async function purge({ signIn, press, focusIsOn, hears, key, isGone }: Journey) {
  await signIn("sam");
  await press(/^(More|Details).*Hooli/);
  await hears(/./);
  await press(/^Delete .*data/);
  await focusIsOn(/^(Cancel|Not now|Keep)/);
  await hears(/Cancel|Not now|Keep/);
  // The button that does it comes before the one that has the focus.
  await key("shift+Tab");
  await hears(/^Delete.* push button/);
  await key("Return");
  await isGone(/Hooli/, "dialog");
  await hears(/deleted/);
}
