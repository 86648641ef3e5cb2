/**
 * The lines that differ between two texts, each with `-` if only the first has it and `+` if only the second has; a few
 * lines around them show the place. Empty if they are the same.
 */
export function difference(before: string, after: string): readonly string[] {
  const compared = compare(before.split("\n"), after.split("\n"));
  const isNear = compared.map((_, index) =>
    compared
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some(({ sign }) => sign !== " "),
  );
  return compared.flatMap(({ sign, line }, index) => (isNear[index] ? [`${sign} ${line}`] : []));
}

const AROUND = 2;

interface Compared {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** By the longest row of lines that both have. */
function compare(before: readonly string[], after: readonly string[]): readonly Compared[] {
  const common = commonLengths(before, after);
  const compared: Compared[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, now] = [before[left], after[right]];
    if (old !== undefined && old === now) {
      compared.push({ sign: " ", line: old });
      left += 1;
      right += 1;
    } else if (
      now === undefined ||
      lengthAt(common, left + 1, right) >= lengthAt(common, left, right + 1)
    ) {
      if (old === undefined) break;
      compared.push({ sign: "-", line: old });
      left += 1;
    } else {
      compared.push({ sign: "+", line: now });
      right += 1;
    }
  }
  return compared;
}

const lengthAt = (common: readonly (readonly number[])[], left: number, right: number) =>
  common[left]?.[right] ?? -1;

/** How many lines both have in common from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let left = before.length - 1; left >= 0; left -= 1)
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const row = lengths[left];
      if (row === undefined) continue;
      row[right] =
        before[left] === after[right]
          ? lengthAt(lengths, left + 1, right + 1) + 1
          : Math.max(lengthAt(lengths, left + 1, right), lengthAt(lengths, left, right + 1));
    }
  return lengths;
}
