/**
 * A Markdown table that also reads well in a terminal: columns as wide as their widest cell, numbers
 * to the right.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => cell(row, column).length)),
  );
  const toRight = head.map((_, column) =>
    rows.every((row) => /^[\d.,–]*$/.test(cell(row, column))),
  );
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.join(" | ")} |`;
  /** @param {readonly string[]} cells */
  const padded = (cells) =>
    widths.map((width, column) =>
      toRight[column] ? cell(cells, column).padStart(width) : cell(cells, column).padEnd(width),
    );
  const rule = widths.map((width, column) =>
    toRight[column] ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [head, ...rows]
    .flatMap((row, index) => (index === 0 ? [line(padded(row)), line(rule)] : [line(padded(row))]))
    .join("\n");
}

/** @param {readonly string[]} row @param {number} column */
function cell(row, column) {
  return row[column] ?? "";
}
