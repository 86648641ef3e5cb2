import { isBasiqId } from "@basiq-kit/schema";
import * as z from "zod/mini";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { type NewBasiqUser, newUser } from "./newUser.js";

/** Creates a person's Basiq user and returns its id. */
export type EnsureBasiqUser = (person: NewBasiqUser) => Promise<string>;

const madeUser = z.object({ id: z.string() });

/** Builds `ensureBasiqUser`. Two calls at once for the same person, as by a double click, make one user. */
export function createEnsureUser(api: BasiqApi): EnsureBasiqUser {
  const once = createSingleFlight<string>();
  return async (person) => {
    const details = JSON.stringify(readDetails(person));
    return once(details, async () => {
      const { body, status } = await api.post("/users", details);
      const id = z.safeParse(madeUser, body).data?.id;
      if (isBasiqId(id)) return id;
      throw new BasiqServerError("malformed-answer", { basiqStatus: status });
    });
  };
}

/** Only the fields that Basiq knows; errors name a field and never its value. */
function readDetails(person: unknown): z.output<typeof newUser> {
  const { data, error } = z.safeParse(newUser, person);
  if (error !== undefined) {
    const path = error.issues[0]?.path.join(".") ?? "";
    throw notValid(path === "" ? "The person" : `\`${path}\``);
  }
  if (data.email === undefined && data.mobile === undefined) throw notValid("`email` or `mobile`");
  return data;
}

function notValid(what: string): BasiqServerError {
  return new BasiqServerError("user-not-valid", {
    cause: new Error(`${what} is missing or not in the form that Basiq takes.`),
  });
}
