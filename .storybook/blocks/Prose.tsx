/** A docstring's text, with what is in backticks as code. */
export function Prose({ text }: { readonly text: string }) {
  return text.split("`").map((part, index) =>
    // A text never changes, and the same word may come twice.
    // oxlint-disable-next-line react/no-array-index-key
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}
