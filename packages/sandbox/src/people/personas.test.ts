import { expect, it } from "vitest";
import { findPersona, personaLogins } from "./personas.js";

const favourite = [["Basiq"], ["AU00002", "AU00000"]];

it.each([
  ["Wentworth-Smith", "whislter", "security-questions", favourite],
  ["Whistler", "ShowBox", "security-questions", favourite],
  ["Gilfoyle", "PiedPiper", "security-questions", [["Hooli"]]],
  ["gavinBelson", "hooli2016", "security-questions", [["Hooli"]]],
  ["jared", "django", "token", [["1234"]]],
  ["richard", "tabsnotspaces", "token", [["1234"]]],
])("%s signs in with %s and answers by %s", (login, password, method, accepts) => {
  const persona = findPersona(login);
  expect(persona).toMatchObject({ password, failure: null, mfa: { method } });
  expect(persona?.mfa?.accepts("AU00002")).toEqual(accepts);
  expect(persona?.mfa?.input).toHaveLength(accepts.length);
});

it.each([
  ["bighead", "password", "invalid-credentials", "Account is locked"],
  ["erlich", "aviato", "account-not-accessible-requires-user-action", expect.any(String)],
  ["jianYang", "nothotdog", "service-unavailable", expect.any(String)],
])("%s with %s fails with %s", (login, password, code, detail) => {
  expect(findPersona(login)).toMatchObject({ password, mfa: null, failure: { code, detail } });
});

it("there are nine people, and nobody else", () => {
  expect(personaLogins()).toHaveLength(9);
  expect(findPersona("monica")).toBeUndefined();
});
