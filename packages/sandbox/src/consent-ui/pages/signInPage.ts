import { PARTNER_NAME, type PolicyPermission } from "../../consents/policies.js";
import type { Institution } from "../../banks/institution.js";
import type { ConnectionRecord } from "../../world/connectionRecord.js";
import type { ConnectorStatus } from "../../world/connector.js";
import { html, type Markup } from "../parts/html.js";
import { bankLogo } from "../parts/bankLogo.js";
import { errorSummary, field } from "../parts/field.js";
import { cancelForm, form } from "../parts/form.js";
import { notice } from "../parts/notice.js";
import { testPeople } from "../parts/testPeople.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { statusWords } from "../words/connectorWords.js";
import { layout } from "./layout.js";

/** The data of a bank's sign-in page. */
export interface SignInView {
  connection: ConnectionRecord;
  /** Whether the connection worked before, and is renewed. */
  renews: boolean;
  bank: Institution;
  status: ConnectorStatus;
  /** What the consent covers, which an open-banking bank shows. */
  shared: readonly PolicyPermission[];
  login: string;
  password: string;
  errors: { login?: string; password?: string };
  /** Whether the page links back to the picker. */
  canChooseBank: boolean;
}

/** The page in place of the bank's own: sign-in for a web connection, sign-in and consent for open banking. */
export function signInPage(frame: PageFrame, view: SignInView): Markup {
  const { connection, bank, errors } = view;
  const path = `/connections/${connection.id}`;
  const open = connection.method === "openbanking";
  const title = titleOf(view);
  const said = statusWords(view.status);
  return layout(
    Object.keys(errors).length > 0 ? `Problem: ${title}` : title,
    html`<section class="card bank-page">
        <p class="bank-head">${bankLogo(bank)}<strong>${bank.name}</strong></p>
        ${errorSummary(Object.entries(errors).map(([id, text]) => ({ id, text })))}
        <h1>${title}</h1>
        <p class="lead">
          ${
            open
              ? `This page plays ${bank.name}’s own. You sign in here, and decide here what ${PARTNER_NAME} gets.`
              : "Through your internet banking sign-in, not the Consumer Data Right."
          }
        </p>
        ${said && notice(said.tone, html`<p>${bank.name}: ${said.words.toLowerCase()}.</p>`)}
        ${form(
          frame,
          path,
          html`${field({
              name: "login",
              label: open ? "Customer number" : "Login",
              value: view.login,
              error: errors.login ?? null,
            })}
            ${field({
              name: "password",
              label: "Password",
              type: "password",
              value: view.password,
              error: errors.password ?? null,
            })}
            ${open ? sharing(view.shared) : null}
            <div class="buttons">
              <button type="submit" class="primary" name="answer" value="yes">
                ${open ? "Authorise" : "Sign in"}
              </button>
              ${open ? html`<button type="submit" name="answer" value="no">Decline</button>` : null}
            </div>`,
        )}
      </section>
      ${testPeople(`${frame.base}${path}`, { bank, method: connection.method, status: view.status })}
      ${cancelForm(frame, {
        beside: view.canChooseBank && html`<a href="${frame.base}/banks">Choose another bank</a>`,
      })}`,
  );
}

function titleOf({ connection, bank, renews }: SignInView): string {
  if (connection.method === "openbanking")
    return renews
      ? `Authorise ${PARTNER_NAME} again at ${bank.name}`
      : `Authorise ${PARTNER_NAME} at ${bank.name}`;
  return renews ? `Update your sign-in with ${bank.name}` : `Sign in to ${bank.name}`;
}

function sharing(shared: SignInView["shared"]): Markup {
  return html`<h2>You are sharing</h2>
    <ul class="permissions">
      ${shared.map(({ information }) => html`<li><strong>${information.name}</strong></li>`)}
    </ul>`;
}
