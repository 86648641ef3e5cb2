// The control page's own script: keeps the live parts up to date and sends forms without leaving the page.
// Served as it stands, under a policy without inline code; the page works without it.

const EVERY_MS = 1_000;
const said = document.getElementById("said");

/** Takes over what changed since; a part that has the focus is left alone unless the person just acted in it. */
async function refresh({ acted = false } = {}) {
  const response = await fetch(location.pathname, { headers: { accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(part.id);
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    if (!next || part.innerHTML === next.innerHTML || (focused && !acted && part !== focused))
      continue;
    part.replaceChildren(...next.childNodes);
    // What was pressed may be gone: the focus then stays in its part instead of falling to the top.
    const heir = focused?.id ? document.getElementById(focused.id) : null;
    if (focused instanceof HTMLElement && part instanceof HTMLElement && part !== focused)
      (heir ?? part).focus();
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

async function keepUp() {
  if (!document.hidden)
    await refresh().catch(() => say("The sandbox doesn't answer. Is it still running?"));
  setTimeout(() => void keepUp(), EVERY_MS);
}

void keepUp();
