// What people do on the pages of examples and of the sandbox's Consent UI, for all journeys.

/** @typedef {import("playwright").Page} Page */

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
 * Goes to the Consent UI, connects Hooli there, and comes back.
 *
 * @param {Page} page
 * @param {string} url
 */
export async function connectBank(page, url) {
  await page.getByRole("button", { name: "Connect a bank" }).click();
  await page.getByRole("button", { name: "Give consent" }).click();
  await page.getByLabel("Bank name").fill("Hooli");
  await page.getByRole("button", { name: "Search" }).click();
  await page
    .getByRole("button")
    .filter({ has: page.getByText("Hooli", { exact: true }) })
    .click();
  await page.getByLabel("Login").fill("Wentworth-Smith");
  await page.getByLabel("Password").fill("whislter");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await page.waitForURL((to) => to.origin === url);
}

/** The security warning of `ConsentReturn`. @param {Page} page */
export const warning = (page) => page.getByRole("heading", { name: /couldn’t match this/ });

/** Waits until the return page shows a job of the return. @param {Page} page */
export const showsReturn = (page) => page.getByRole("link", { name: "Go on" }).waitFor();
