// What people do on the pages of examples and of the sandbox's Consent UI, for all journeys.
import { banksOf } from "./banks.mjs";

/** @typedef {import("playwright").Page} Page */

/**
 * A bank of the sandbox, and somebody who banks there.
 *
 * @typedef {object} BankLogin
 * @property {string} bank
 * @property {string} login
 * @property {string} password
 * @property {string} [code] What the bank asks for as well.
 */

/** @type {BankLogin} */
const HOOLI = { bank: "Hooli", login: "Wentworth-Smith", password: "whislter" };

/**
 * Signs in at an example's own form, which asks for no password.
 *
 * @param {Page} page
 * @param {string} url
 */
export async function signIn(page, url) {
  await page.goto(url);
  await page.getByLabel("Email").fill("richard@example.com");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your banks", level: 1 }).waitFor();
}

/**
 * Goes to the Consent UI, connects the first bank there, and comes back while its job still runs: it goes on once the
 * banks' time is released.
 *
 * @param {Page} page
 * @param {Pick<import("./runJourney.mjs").Journey, "url" | "env">} at
 * @param {BankLogin} [who]
 */
export async function connectBank(page, { url, env }, { bank, login, password, code } = HOOLI) {
  const banks = banksOf(env);
  // Until then a skeleton of the list is there, and what is below it moves.
  await page.getByText("No banks connected").waitFor();
  await page.getByRole("button", { name: "Connect a bank" }).click();
  await page.getByRole("button", { name: "Give consent" }).click();
  await page.getByLabel("Bank name").fill(bank);
  await page.getByRole("button", { name: "Search" }).click();
  // Until then the page has other rows, which move.
  await page.waitForURL((to) => to.searchParams.get("q") === bank);
  await page
    .getByRole("button")
    .filter({ has: page.getByText(bank, { exact: true }) })
    .click();
  await page.getByLabel("Login").fill(login);
  await page.getByLabel("Password").fill(password);
  await banks.hold();
  await page.getByRole("button", { name: "Sign in" }).click();
  await whileSigningIn(page, banks);
  if (code !== undefined) {
    await page.getByLabel("OTP Password").fill(code);
    await page.getByRole("button", { name: "Continue" }).click();
    await whileSigningIn(page, banks);
  }
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await page.waitForURL((to) => to.origin === url);
}

/**
 * Lets the held banks go on until the Consent UI shows something else than their progress. The page looks again every
 * two seconds; this asks for it as often as it moves the time, so that it moves no further than it must.
 *
 * @param {Page} page
 * @param {import("./banks.mjs").Banks} banks
 */
async function whileSigningIn(page, banks) {
  const progress = page.getByRole("heading", { name: /^Signing in to/ });
  await progress.waitFor();
  const address = page.url();
  const isSigningIn = async () =>
    (await (await page.request.get(address)).text()).includes("<h1>Signing in to");
  while (await isSigningIn()) await banks.skip(0.5);
  await progress.waitFor({ state: "detached" });
}

/** The security warning of `ConsentReturn`. @param {Page} page */
export const warning = (page) => page.getByRole("heading", { name: /couldn’t match this/ });

/**
 * Where people go on from the return page: a link, or a button where the app's router goes there.
 *
 * @param {Page} page
 */
export const goOn = (page) => page.locator("a, button").filter({ hasText: /^Continue$/ });

/** Waits until the return page shows what a return has brought. @param {Page} page */
export const showsReturn = (page) => goOn(page).waitFor();

/**
 * Comes back to a page whose router has its own copy of the address, and adds a parameter to it: `state` and the job
 * ids stay away, and a reload is no forgery. Neither is the address as a router without `replaceUrl` writes it, but
 * that of other jobs, a made-up state, and another person's browser are.
 *
 * @param {import("./runJourney.mjs").Journey} journey
 */
export async function returnsThroughRouter({ browser, context, url, env }) {
  const page = await context.newPage();
  await signIn(page, url);
  /** @type {string[]} */
  const addresses = [];
  page.on("framenavigated", (frame) => void addresses.push(frame.url()));
  await connectBank(page, { url, env });
  await showsReturn(page);
  await page.waitForURL(`${url}/return`);
  const address = addresses.find((one) => one.startsWith(`${url}/return?`));
  if (address === undefined) throw new Error(`No return among ${addresses.join(" ")}`);

  const help = page.getByRole("button", { name: "How long" });
  await help.click();
  await page.waitForURL(`${url}/return?help=open`);
  await page.reload();
  await showsReturn(page);
  await page.waitForURL(`${url}/return?help=open`);
  await page.goto(`${address}&help=open`);
  await showsReturn(page);
  await page.waitForURL(`${url}/return?help=open`);

  await page.goto(address.replace(/jobIds?=[^&]*/g, "jobId=forged"));
  await warning(page).waitFor();
  await page.goto(`${url}/return?state=${"0123456789abcdef".repeat(2)}&jobId=forged`);
  await warning(page).waitFor();

  await page.goto(`${url}/return`);
  await goOn(page).click();
  await page.waitForURL(`${url}/`);
  await page.getByText("Hooli", { exact: true }).first().waitFor();
  // They have gone on from this return, so the page is an ordinary one now.
  await page.goBack();
  await page.waitForURL(`${url}/return`);
  await help.waitFor();
  await page.goto(`${address}&help=open`);
  await help.waitFor();
  if (await warning(page).or(goOn(page)).count())
    throw new Error("A return that was closed is back.");

  const another = await browser.newContext();
  const theirs = await another.newPage();
  await signIn(theirs, url);
  await theirs.goto(address);
  await warning(theirs).waitFor();
  await another.close();
}
