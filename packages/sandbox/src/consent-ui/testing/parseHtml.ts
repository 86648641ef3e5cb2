/** A form of a page: its address, what it would send, and its buttons. */
export interface PageForm {
  method: string;
  action: string;
  fields: [name: string, value: string][];
  buttons: { text: string; name: string | undefined; value: string }[];
}

/** The forms of a page. The pages' own markup is regular enough for this. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, head = "", body = ""]) => ({
    method: attribute(head, "method") ?? "get",
    action: attribute(head, "action") ?? "",
    fields: [...body.matchAll(/<input([^>]*)>/gs)]
      .map(([, input = ""]) => input)
      .filter((input) => attribute(input, "type") !== "checkbox" || / checked/.test(input))
      .map((input) => [attribute(input, "name") ?? "", attribute(input, "value") ?? ""]),
    buttons: [...body.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(
      ([, button = "", content = ""]) => ({
        text: textOf(content),
        name: attribute(button, "name"),
        value: attribute(button, "value") ?? "",
      }),
    ),
  }));
}

/** The links of a page: their words and addresses. */
export function linksOf(html: string): { text: string; href: string }[] {
  return [...html.matchAll(/<a([^>]*)>(.*?)<\/a>/gs)].map(([, head = "", content = ""]) => ({
    text: textOf(content),
    href: attribute(head, "href") ?? "",
  }));
}

/** The text of a page, without its markup. */
export function textOf(html: string): string {
  return decode(
    html
      .replaceAll(/<(head|svg).*?<\/\1>/gs, " ")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " "),
  ).trim();
}

function attribute(head: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head) ?? [];
  return value === undefined ? undefined : decode(value);
}

function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
