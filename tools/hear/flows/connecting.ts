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
  await reads(/^Your 2 banks are connected/);
  await readsUntil(/^Continue.* push button/);
}

/** A bank that is found by a few letters, before the person leaves for it. */
export async function picker(journey: Journey) {
  const { signIn, press, goTo, focusIsOn, hears, type, key } = journey;
  await signIn("sam");
  await press(/^Find it here first/);
  await hears(/expanded/);
  await goTo("Find your bank", "combobox");
  await type("aviato");
  await hears(/Aviato|bank/);
  // The one that is found is chosen already.
  await key("Return");
  await focusIsOn(/Aviato Credit Union/);
  await goTo(/^Connect Aviato/);
}
