import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError } from "../BasiqServerError.js";
import { createFlights } from "../flights.js";
import { isRecord } from "../isRecord.js";
import type { BasiqApi } from "./basiqApi.js";

interface Names {
  readonly firstName?: string;
  readonly middleName?: string;
  readonly lastName?: string;
}

/**
 * A person as Basiq is told of them: an email, a mobile number, or both; names where you have them.
 *
 * @example
 * const person: NewBasiqUser = { email: "richard@example.com", mobile: "+61400000000" };
 */
export type NewBasiqUser = Names &
  (
    | { readonly email: string; readonly mobile?: string }
    | {
        readonly email?: string;
        /** With country code and without spaces: `+61400000000`. */
        readonly mobile: string;
      }
  );

/** Makes a person's Basiq user and gives its id. */
export type EnsureBasiqUser = (person: NewBasiqUser) => Promise<string>;

const FORMS: Record<keyof NewBasiqUser, RegExp> = {
  email: /^[^\s@]+@[^\s@]+$/,
  mobile: /^\+[1-9]\d{7,14}$/,
  firstName: /\S/,
  middleName: /\S/,
  lastName: /\S/,
};

/** Builds it; the same person asked for twice at once, by a double click, becomes one user. */
export function createEnsureUser(api: BasiqApi): EnsureBasiqUser {
  const once = createFlights<string>();
  return async (person) => {
    const details = JSON.stringify(readDetails(person));
    return once(details, async () => {
      const { body, status } = await api.post("/users", details);
      const id = isRecord(body) ? body["id"] : undefined;
      if (isBasiqId(id)) return id;
      throw new BasiqServerError("malformed-answer", { basiqStatus: status });
    });
  };
}

/** Only what Basiq knows; the errors name a field and never what is in it. */
function readDetails(person: unknown): Record<string, string> {
  if (!isRecord(person)) throw notValid("The person");
  const details: Record<string, string> = {};
  for (const [field, form] of Object.entries(FORMS)) {
    const value = person[field];
    if (value === undefined) continue;
    if (typeof value !== "string" || value.length > 255 || !form.test(value))
      throw notValid(`\`${field}\``);
    details[field] = value;
  }
  if (details["email"] === undefined && details["mobile"] === undefined)
    throw notValid("`email` or `mobile`");
  return details;
}

function notValid(what: string): BasiqServerError {
  return new BasiqServerError("user-not-valid", {
    cause: new Error(`${what} is missing or not in the form that Basiq takes.`),
  });
}
