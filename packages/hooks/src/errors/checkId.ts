import { isBasiqId } from "@basiq-kit/schema";
import { BasiqError } from "./BasiqError.js";

/** Checks that an id is in Basiq's format before it becomes part of a URL. @throws {BasiqError} `invalid-argument` */
export function checkId(id: string, name: string): string {
  if (isBasiqId(id)) return id;
  throw new BasiqError(
    "invalid-argument",
    {},
    `\`${name}\` is not a Basiq id, which has letters, digits and hyphens only. Pass the id as Basiq gave it.`,
  );
}
