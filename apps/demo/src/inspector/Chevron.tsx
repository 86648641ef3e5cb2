/** Points up while something is closed; the stylesheet turns it. */
export function Chevron() {
  return (
    <svg className="chevron" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m5 12.5 5-5 5 5" />
    </svg>
  );
}
