/** A hue in degrees for a bank without a colour: always the same for the same name. */
export function markHue(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}
