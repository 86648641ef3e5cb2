/** The number a form's field holds. Throws a `RangeError` when it holds none. */
export function readNumber(form: URLSearchParams, field: string): number {
  const number = readOptionalNumber(form, field);
  if (number === undefined) throw new RangeError(`"${field}" needs a number.`);
  return number;
}

/** The number a form's field holds, or undefined for an empty one. */
export function readOptionalNumber(form: URLSearchParams, field: string): number | undefined {
  const text = form.get(field)?.trim() ?? "";
  if (text === "") return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw new RangeError(`"${field}" needs a number, and is "${text}".`);
}
