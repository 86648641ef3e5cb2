/** A root's own classes and the app's. */
export function withClass(own: string, className: string | undefined): string {
  return className === undefined ? own : `${own} ${className}`;
}
