import type { Institution } from "../../banks/institution.js";
import { html, type Markup } from "../parts/html.js";
import { bankLogo } from "../parts/bankLogo.js";
import { cancelForm } from "../parts/form.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { layout } from "./layout.js";

/** Shown while a new connection waits because an older one uses the same sign-in (basiq-api.md, Jobs). */
export function pausedPage(frame: PageFrame, bank: Institution, jobPath: string): Markup {
  return layout(
    `Waiting for ${bank.name}`,
    html`<section class="card">
        <p class="bank-head">${bankLogo(bank)}<strong>${bank.name}</strong></p>
        <h1>Waiting for ${bank.name}</h1>
        <p class="lead">
          You are connecting ${bank.name} with this sign-in already. The new connection waits for
          six minutes, so that the bank doesn’t lock you out. You don’t have to stay here.
        </p>
        <div class="buttons"><a class="button" href="${frame.base}/done">Continue</a></div>
        <p class="meta">
          This page looks again every two seconds. <a href="${frame.base}${jobPath}">Look now</a>
        </p>
      </section>
      ${cancelForm(frame)}`,
  );
}
