import * as z from "zod/mini";

// The message of each schema ends the sentence "state.users[0].id must be …".

export const text = z.string("a string");

/** A finite number, because JSON has no other. */
export const number = z.number("a number");

export const flag = z.boolean("true or false");

export const wholeNumber = z.int("a whole number");

export function oneOf<const Name extends string>(names: readonly Name[]) {
  return z.enum(names, `one of ${names.join(", ")}`);
}

export function list<Item extends z.core.$ZodType>(item: Item) {
  return z.array(item, "a list");
}

export function record<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.object(shape, "an object");
}
