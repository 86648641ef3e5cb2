import type { Journey } from "../journey.js";

const CODE = /^Code from Pied Piper Bank/;
const RUN_OUT = /^That code has run out/;
const PIED_PIPER_DONE = /^Pied Piper Bank is up to date/;

async function refreshPiedPiper({ signIn, press, focusIsOn, hears }: Journey) {
  await signIn("sam");
  await press(/^Refresh Pied Piper Bank/);
  await focusIsOn(/^Code/);
  await hears(CODE);
}

async function enters({ type, key }: Journey, text: string) {
  await type(text);
  await key("Return");
}

/** A code that the bank accepts. */
export async function refreshWithCode(journey: Journey) {
  const { reads, hears } = journey;
  await refreshPiedPiper(journey);
  await enters(journey, "1234");
  await reads(PIED_PIPER_DONE);
  await hears(PIED_PIPER_DONE);
}

/** A code that it refuses, then one that it accepts. */
export async function wrong(journey: Journey) {
  const { reads, hears } = journey;
  await refreshPiedPiper(journey);
  await enters(journey, "0000");
  await reads(/^Pied Piper Bank didn’t accept that code/);
  await hears(/didn’t accept/);
  await enters(journey, "1234");
  await reads(PIED_PIPER_DONE);
  await hears(PIED_PIPER_DONE);
}

/** A code that runs out while the person looks for it, until the bank gives up, and a new one. */
export async function expired(journey: Journey) {
  const { reads, hears, press, focusIsOn } = journey;
  await refreshPiedPiper(journey);
  // Two minutes, as long as it really takes.
  await hears(/^About 1 minute left/);
  await hears(/^About 30 seconds left/);
  await hears(RUN_OUT);
  // And then the bank gives up too.
  await hears(/didn’t get an answer in time/);
  await press(/^Try again/);
  await focusIsOn(/^Code/);
  await hears(CODE);
  await enters(journey, "1234");
  await reads(PIED_PIPER_DONE);
  await hears(PIED_PIPER_DONE);
}

/** Two questions at once, in a dialog. */
export async function questions(journey: Journey) {
  const { signIn, press, key, type, focusIsOn, hears, reads } = journey;
  await signIn("robin", "/banks");
  await press("Let banks ask in a dialog", "checkbox");
  await press("Refresh Pied Piper Bank for Whistler");
  await focusIsOn(/favourite company/);
  await hears(/favourite company/);
  await type("Basiq");
  await key("Tab");
  await hears(/ID of this institution/);
  await enters(journey, "AU00002");
  await reads(PIED_PIPER_DONE);
  await hears(PIED_PIPER_DONE);
}

/** An approval in the bank's app. */
export async function approval(journey: Journey) {
  const { signIn, press, reads, hears } = journey;
  await signIn("sam");
  await press(/^Refresh Raviga Mutual/);
  await reads(/^Approve this in Raviga Mutual’s app/);
  await hears(/Approve this/);
  await press(/^I’ve approved it/);
  await reads(/^Raviga Mutual is up to date/);
  await hears(/^Raviga Mutual is up to date/);
}

/** A refresh that the bank refuses: it has locked the account. */
export async function failure(journey: Journey) {
  const { signIn, press, reads, hears, readsUntil } = journey;
  await signIn("robin", "/banks");
  await press("Refresh HooliGov for bighead");
  await reads(/^HooliGov wasn’t refreshed/);
  await hears(/HooliGov wasn’t refreshed|locked/);
  await readsUntil(/Try again/);
}
