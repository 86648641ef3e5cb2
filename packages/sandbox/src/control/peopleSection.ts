import { html } from "hono/html";
import { findPersona, personaLogins, type Persona } from "../people/personas.js";

/** The test people, and what happens when they sign in. */
export function peopleSection() {
  const people = personaLogins().flatMap((login) => findPersona(login) ?? []);
  return html`<section>
    <h2 id="people-title">Test people</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="people-title">
      <table>
        <thead>
          <tr>
            <th scope="col">Login</th>
            <th scope="col">Password</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          ${people.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row(persona: Persona) {
  return html`<tr>
    <td><code>${persona.login}</code></td>
    <td><code>${persona.password}</code></td>
    <td>${outcome(persona)}</td>
  </tr>`;
}

function outcome({ failure, mfa }: Persona) {
  if (failure) return html`Fails: <code>${failure.code}</code>`;
  if (!mfa) return "Signs in";
  const answers = mfa.accepts("AU00000").map((accepted) => accepted[0] ?? "");
  return html`Where asked, answers <code>${answers.join(", ")}</code>`;
}
