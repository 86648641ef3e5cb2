import type { ConsentUi } from "@basiq-kit/sandbox";

/** A person in the sandbox's Consent UI, who uses its links and forms, with jsdom as the browser. */
export function visitConsentUi(ui: ConsentUi) {
  const cookies = new Map<string, string>();
  let here = ui.origin;
  let seen = new DOMParser().parseFromString("", "text/html");
  let exitUrl: string | null = null;

  async function request(url: string, form?: URLSearchParams): Promise<void> {
    if (new URL(url).origin !== ui.origin) return void (exitUrl = url);
    here = url;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await ui.fetch(url, {
      headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      ...(form === undefined ? {} : { method: "POST", body: form.toString() }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    seen = new DOMParser().parseFromString(await answer.text(), "text/html");
    const location = answer.headers.get("location");
    return location === null ? undefined : request(new URL(location, url).href);
  }

  /** The first such element that contains the words. */
  function find<Found extends Element>(kind: string, type: new () => Found, words: string): Found {
    for (const one of seen.querySelectorAll(kind))
      if (one instanceof type && one.textContent.replaceAll(/\s+/g, " ").includes(words))
        return one;
    throw new Error(`there is no "${words}" in: ${seen.body.textContent}`);
  }

  return {
    /** The address outside the Consent UI to which the person was sent. */
    get exitUrl() {
      return exitUrl;
    },
    open: (url: string) => request(url),
    reload: () => request(here),
    click: (words: string) =>
      request(new URL(find("a", HTMLAnchorElement, words).getAttribute("href") ?? "", here).href),
    press(words: string, filled: Record<string, string> = {}) {
      const button = find("button", HTMLButtonElement, words);
      const sent = new URLSearchParams();
      for (const input of button.form?.querySelectorAll("input") ?? [])
        if (input.type !== "checkbox" || input.checked) sent.append(input.name, input.value);
      for (const [name, value] of Object.entries(filled)) sent.set(name, value);
      if (button.name !== "") sent.append(button.name, button.value);
      return request(new URL(button.form?.getAttribute("action") ?? "", here).href, sent);
    },
  };
}
