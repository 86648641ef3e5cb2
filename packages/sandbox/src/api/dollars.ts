/** An amount on the wire: a string, in dollars. */
export function dollars(cents: number): string {
  return (cents / 100).toFixed(2);
}
