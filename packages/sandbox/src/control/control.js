// The control page's own script: keeps the live parts up to date and sends forms without leaving the page.
// It is served unchanged, because the page's policy forbids inline code; the page also works without it.

const EVERY_MS = 1_000;
const said = document.getElementById("said");

/** Shows what has changed. A part that has the focus is left alone, unless the person has just sent a form in it. */
async function refresh({ acted = false } = {}) {
  const response = await fetch(location.pathname, { headers: { accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    if (!next || part.innerHTML === next.innerHTML || (focused && !acted && part !== focused))
      continue;
    part.replaceChildren(...next.childNodes);
    // The pressed button may be gone: the focus then moves to its part instead of to the top of the page.
    const sameButton = focused?.id ? document.getElementById(focused.id) : null;
    if (focused instanceof HTMLElement && part instanceof HTMLElement && part !== focused)
      (sameButton ?? part).focus();
  }
}

/** @param {string} text */
function say(text) {
  if (said) said.textContent = text;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter))
    if (typeof value === "string") body.append(name, value);
  void send(form.action, body);
});

/** @param {string} url @param {URLSearchParams} body */
async function send(url, body) {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
    });
    const answer = await response.json();
    say(answer.said);
    await refresh({ acted: true });
  } catch {
    say("The sandbox doesn't answer. Is it still running?");
  }
}

async function refreshEverySecond() {
  if (!document.hidden)
    await refresh().catch(() => say("The sandbox doesn't answer. Is it still running?"));
  setTimeout(() => void refreshEverySecond(), EVERY_MS);
}

void refreshEverySecond();
