import type { ConnectorMethod } from "../../world/connector.js";
import type { Institution } from "../../banks/institution.js";
import { findPersona, personaLogins, type Persona } from "../../people/personas.js";
import type { ConnectorStatus } from "../../world/connector.js";
import { html, type Markup } from "./html.js";

/** The bank that people sign in to: the result depends on it, too. */
interface SignInPlace {
  bank: Institution;
  method: ConnectorMethod;
  status: ConnectorStatus;
}

/** The test people who can sign in here, and what happens to each. A link fills in the fields. */
export function testPeople(page: string, place: SignInPlace): Markup {
  const people = personaLogins()
    .map(findPersona)
    .filter((person) => person !== undefined);
  return html`<section class="aside" aria-labelledby="people">
    <h2 id="people">Try these people</h2>
    <p class="meta">Test logins of the sandbox. Choosing one fills the fields in.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Login and password</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          (person) =>
            html`<tr>
              <th scope="row">
                <a href="${page}?as=${person.login}">${person.login}</a>
                <code>${person.password}</code>
              </th>
              <td>${whatHappens(person, place)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function whatHappens(person: Persona, { bank, method, status }: SignInPlace): string {
  if (status === "major-outage") return "Fails: service-unavailable";
  if (person.failure) return `Fails: ${person.failure.code}`;
  if (method === "openbanking" || bank.mfa.when === "never") return "Connects";
  if (bank.mfa.how === "confirm-in-app") return "Confirms in the bank’s app";
  const asked = person.mfa?.method === "token" ? "for a code" : "questions";
  return bank.mfa.when === "always" ? `Asks ${asked}` : `May ask ${asked}`;
}
