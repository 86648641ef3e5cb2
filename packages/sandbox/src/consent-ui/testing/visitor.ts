import type { ConsentUi } from "../createConsentUi.js";
import { cookieJar } from "./cookieJar.js";
import { formsOf, linksOf, textOf } from "./parseHtml.js";

/** A person with a browser, who follows redirects inside the Consent UI and stops where one leads out of it. */
export function visitor(ui: Pick<ConsentUi, "fetch" | "origin">) {
  const cookies = cookieJar();
  /** Every answer so far, redirects included. */
  const answers: { status: number; location: string | null; headers: Headers; html: string }[] = [];
  let here = ui.origin;
  let html = "";
  let returnedTo: string | null = null;

  async function request(url: string, init: RequestInit = {}): Promise<void> {
    const { pathname, origin } = new URL(url);
    if (origin !== ui.origin) {
      returnedTo = url;
      return;
    }
    here = url;
    const answer = await ui.fetch(url, {
      ...init,
      redirect: "manual",
      headers: {
        ...(init.body ? { "content-type": "application/x-www-form-urlencoded" } : {}),
        cookie: cookies.header(pathname),
      },
    });
    cookies.store(answer.headers);
    html = await answer.text();
    const location = answer.headers.get("location");
    answers.push({ status: answer.status, location, headers: answer.headers, html });
    if (location !== null) await request(new URL(location, url).href);
  }

  const page = {
    get url() {
      return here;
    },
    get html() {
      return html;
    },
    get text() {
      return textOf(html);
    },
    get heading() {
      return textOf(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");
    },
    get status() {
      return answers.at(-1)?.status;
    },
    /** The address that a redirect out of the Consent UI led to. */
    get returnedTo() {
      return returnedTo;
    },
    answers,
    open: (url: string) => request(new URL(url, here).href),
    reload: () => request(here),
    /** Follows the link with these words. */
    async click(words: string): Promise<void> {
      const link = linksOf(html).find(({ text }) => text.includes(words));
      if (!link) throw new Error(`there is no link "${words}" on "${page.heading}": ${page.text}`);
      await request(new URL(link.href, here).href);
    },
    /** Fills in fields, in order if a name comes twice, and presses the button with these words. */
    async press(words: string, filled: Record<string, string | string[]> = {}): Promise<void> {
      const form = formsOf(html).find(({ buttons }) => buttons.some(has(words)));
      const button = form?.buttons.find(has(words));
      if (!form || !button)
        throw new Error(`there is no button "${words}" on "${page.heading}": ${page.text}`);
      const sent = submission(form.fields, filled);
      if (button.name !== undefined) sent.append(button.name, button.value);
      const target = new URL(form.action, here);
      if (form.method === "post")
        return request(target.href, { method: "POST", body: sent.toString() });
      target.search = sent.toString();
      return request(target.href);
    },
  };
  return page;
}

/** What a form sends: its own fields, and those that were filled in. */
function submission(
  fields: readonly (readonly [name: string, value: string])[],
  filled: Record<string, string | string[]>,
): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of fields) if (!(name in filled)) sent.append(name, value);
  for (const [name, values] of Object.entries(filled))
    for (const value of [values].flat()) sent.append(name, value);
  return sent;
}

function has(words: string) {
  return ({ text }: { text: string }) => text.includes(words);
}
