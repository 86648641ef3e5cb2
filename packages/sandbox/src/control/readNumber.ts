/** The number in a form's field. Throws a `RangeError` if there is none. */
export function readNumber(form: URLSearchParams, field: string): number {
  const number = readOptionalNumber(form, field);
  if (number === undefined) throw new RangeError(`"${field}" needs a number.`);
  return number;
}

/** The number in a form's field, or undefined for an empty field. */
export function readOptionalNumber(form: URLSearchParams, field: string): number | undefined {
  const text = form.get(field)?.trim() ?? "";
  if (text === "") return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw new RangeError(`"${field}" needs a number, and is "${text}".`);
}
