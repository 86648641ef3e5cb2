/** The body that a request needs which removes what has this id. */
export function confirm(id: string): string {
  return JSON.stringify({ confirm: id });
}
