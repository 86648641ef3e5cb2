/** A test person of Basiq's sandbox (basiq-api.md, "Test people"). */
export interface Person {
  readonly login: string;
  readonly password: string;
}

/** Who gives the right password, and is asked for a code where a bank asks. */
export const jared: Person = { login: "jared", password: "django" };

export const people: readonly Person[] = [
  { login: "Wentworth-Smith", password: "whislter" },
  { login: "Whistler", password: "ShowBox" },
  { login: "Gilfoyle", password: "PiedPiper" },
  { login: "gavinBelson", password: "hooli2016" },
  jared,
  { login: "richard", password: "tabsnotspaces" },
  { login: "bighead", password: "password" },
  { login: "erlich", password: "aviato" },
  { login: "jianYang", password: "nothotdog" },
];
