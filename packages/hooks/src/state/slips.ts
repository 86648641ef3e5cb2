/**
 * How many slips of the finger lie between what was typed and a text: letters left out, put in, swapped with
 * their neighbour or mistaken for others. `start`: the same for the best beginning of the text, since people
 * see their bank before they have typed all of it. `Infinity` where there are more than `most`.
 */
export function slips(
  typed: string,
  text: string,
  most: number,
): { readonly whole: number; readonly start: number } {
  if (typed.length - text.length > most) return NONE;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let at = 1; at <= typed.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= text.length; to += 1) {
      const same = typed[at - 1] === text[to - 1];
      const swapped = at > 1 && typed[at - 2] === text[to - 1] && typed[at - 1] === text[to - 2];
      next.push(
        Math.min(
          cell(row, to) + 1,
          cell(next, to - 1) + 1,
          cell(row, to - 1) + (same ? 0 : 1),
          swapped ? cell(before, to - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > most) return NONE;
    [before, row] = [row, next];
  }
  return { whole: within(cell(row, text.length), most), start: within(Math.min(...row), most) };
}

/** How many slips are taken for one, for so many letters: none where a slip makes another short word. */
export function slipsAllowed(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

const NONE = { whole: Infinity, start: Infinity };
const cell = (row: readonly number[], at: number) => row[at] ?? Infinity;
const within = (count: number, most: number) => (count > most ? Infinity : count);
