/** A root's own classes, and the one that the app gives. */
export function withClass(own: string, className: string | undefined): string {
  return className === undefined ? own : `${own} ${className}`;
}
