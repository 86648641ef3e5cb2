/** A test person of Basiq's sandbox (basiq-api.md, "Test people"). */
export interface Person {
  readonly login: string;
  readonly password: string;
  /** What a bank with a second factor is answered. */
  answers(institutionId: string): readonly string[];
}

export const people: readonly Person[] = [
  person("Wentworth-Smith", "whislter", (id) => ["Basiq", id]),
  person("Whistler", "ShowBox", (id) => ["Basiq", id]),
  person("Gilfoyle", "PiedPiper", () => ["Hooli"]),
  person("gavinBelson", "hooli2016", () => ["Hooli"]),
  person("jared", "django", () => ["1234"]),
  person("richard", "tabsnotspaces", () => ["1234"]),
  person("bighead", "password", () => []),
  person("erlich", "aviato", () => []),
  person("jianYang", "nothotdog", () => []),
];

/** Who gives the right password, and is asked for a code where a bank asks. */
export const jared = person("jared", "django", () => ["1234"]);

function person(login: string, password: string, answers: Person["answers"]): Person {
  return { login, password, answers };
}
