import type { StepFailure } from "../world/stepFailure.js";

/** What an MFA bank asks this person, and what it accepts: one list of right answers per input, in order. */
export interface PersonaMfa {
  method: "security-questions" | "token";
  description: string;
  input: readonly string[];
  accepts: (institutionId: string) => readonly (readonly string[])[];
}

/** A test person of Basiq's sandbox: signs in at any bank. */
export interface Persona {
  login: string;
  password: string;
  firstName: string;
  lastName: string;
  /** What an MFA bank asks; a person whose sign-in fails is never asked. */
  mfa: PersonaMfa | null;
  /** How the sign-in fails, at any bank. */
  failure: StepFailure | null;
}

const favouriteCompany: PersonaMfa = {
  method: "security-questions",
  description: "security-questions",
  input: ["What's your favourite company?", "What's the ID of this institution?"],
  // Documents also show AU00000 at every bank (basiq-api.md, "Test people"): both are right.
  accepts: (institutionId) => [["Basiq"], [institutionId, "AU00000"]],
};

const firstCompany: PersonaMfa = {
  method: "security-questions",
  description: "security-questions",
  input: ["What's your first company?"],
  accepts: () => [["Hooli"]],
};

const oneTimePassword: PersonaMfa = {
  method: "token",
  description: "A code has been sent to your mobile. Enter it to continue.",
  input: ["OTP Password"],
  accepts: () => [["1234"]],
};

/** Every login of basiq-api.md, "Test people of Basiq's sandbox". */
const personas: readonly Persona[] = [
  person("Wentworth-Smith", "whislter", "Max", "Wentworth-Smith", favouriteCompany),
  person("Whistler", "ShowBox", "Whistler", "Smith", favouriteCompany),
  person("Gilfoyle", "PiedPiper", "Bertram", "Gilfoyle", firstCompany),
  person("gavinBelson", "hooli2016", "Gavin", "Belson", firstCompany),
  person("jared", "django", "Jared", "Dunn", oneTimePassword),
  person("richard", "tabsnotspaces", "Richard", "Hendricks", oneTimePassword),
  failing("bighead", "password", "Nelson", "Bighetti", {
    code: "invalid-credentials",
    title: "Cannot login to target institution using supplied credentials",
    detail: "Account is locked",
  }),
  failing("erlich", "aviato", "Erlich", "Bachman", {
    code: "account-not-accessible-requires-user-action",
    title: "Cannot access the account without action by the user",
    detail: "Log in to internet banking and clear the prompt that is waiting there.",
  }),
  failing("jianYang", "nothotdog", "Jian", "Yang", {
    code: "service-unavailable",
    title: "Service unavailable",
    detail: "The institution's service is currently unavailable.",
  }),
];

/** The person with this login, or undefined for an unknown login. */
export function findPersona(login: string): Persona | undefined {
  return personas.find((persona) => persona.login === login);
}

/** Every login, for messages and pickers. */
export function personaLogins(): string[] {
  return personas.map((persona) => persona.login);
}

function person(
  login: string,
  password: string,
  firstName: string,
  lastName: string,
  mfa: PersonaMfa,
): Persona {
  return { login, password, firstName, lastName, mfa, failure: null };
}

function failing(
  login: string,
  password: string,
  firstName: string,
  lastName: string,
  failure: StepFailure,
): Persona {
  return { login, password, firstName, lastName, mfa: null, failure };
}
