/** A moment of the sandbox's clock as `2025-01-06 09:05:03 UTC`. */
export function dayAndTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** A moment's time of day, to the millisecond, as `09:05:03.250`. */
export function timeOfDay(at: number): string {
  return new Date(at).toISOString().slice(11, 23);
}
