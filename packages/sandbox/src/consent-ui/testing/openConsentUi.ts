import { coreOf } from "../../sandbox/coreOf.js";
import { openSandbox } from "../../testing/openSandbox.js";
import { createConsentUi } from "../createConsentUi.js";
import { visitor } from "./visitor.js";

export const REDIRECT_URL = "https://app.example/return";

/** A sandbox with a Consent UI and one visitor with a token, on a stepped clock. */
export async function openConsentUi(redirectUrl = REDIRECT_URL) {
  const opened = await openSandbox();
  const { sandbox, tokens, clock, user } = opened;
  const ui = createConsentUi(sandbox, { redirectUrl });
  const page = visitor(ui);
  const core = coreOf(sandbox);

  /** Follows an app's link into the Consent UI. */
  const enter = (parameters: Record<string, string> = {}, token = tokens.client) =>
    page.open(`/home?${new URLSearchParams({ token, ...parameters }).toString()}`);

  /** Signs in at the bank's page and waits until the bank has answered. */
  async function signIn(login: string, password: string, button = "Sign in"): Promise<void> {
    await page.press(button, { login, password });
    await wait();
  }

  /** Lets the bank work: moves time and reloads the page. */
  async function wait(ms = 15_000): Promise<void> {
    clock.advance(ms);
    await page.reload();
  }

  return { ...opened, core, ui, page, enter, signIn, wait, userId: user.id };
}
