import type { Journey } from "../journey.js";

/** A first bank, from what is asked to what came. */
export async function connect({ signIn, readsUntil, press, elsewhere, reads }: Journey) {
  await signIn("mia");
  await readsUntil(/^Connect your bank push button/);
  await press(/^Connect your bank/);
  await elsewhere(async ({ arrives, consents, picks, signsIn, finishes }) => {
    await arrives();
    await consents();
    await picks("Hooli");
    await signsIn("Wentworth-Smith");
    await finishes();
  });
  await reads(/^Hooli is connected/);
  // Said if it ends while the person is here; it may have ended before.
  await readsUntil(/^Continue.* push button/);
}

/** Two banks in one visit, which are fetched side by side. */
export async function severalBanks({ signIn, press, elsewhere, reads, readsUntil }: Journey) {
  await signIn("mia");
  await press(/^Connect your bank/);
  await elsewhere(async ({ arrives, consents, picks, signsIn, picksAnother, finishes }) => {
    await arrives();
    await consents();
    await picks("Hooli");
    await signsIn("Wentworth-Smith");
    await picksAnother();
    await picks("Quadrupel Bank");
    await signsIn("richard");
    await finishes();
  });
  await reads(/(banks are|is) connected/);
  await readsUntil(/^Continue.* push button/);
}

/** A bank that is found by a few letters, before the person leaves for it. */
export async function picker({ signIn, press, focusIsOn, hears, type, key, readsUntil }: Journey) {
  await signIn("sam");
  await press(/^Find it here first/);
  await focusIsOn(/./);
  await type("aviato");
  await hears(/Aviato|bank/);
  await key("Down");
  await hears(/Aviato/);
  await key("Return");
  await focusIsOn("Aviato Credit Union");
  await hears(/Aviato/);
  await readsUntil(/^Connect Aviato.* push button/);
}
