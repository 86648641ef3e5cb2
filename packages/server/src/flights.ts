/** Runs `work` under a key; whoever asks while it runs gets the same result. */
export type Flights<Value> = (key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * One flight per key for any number of callers at once.
 *
 * @example
 * const once = createFlights<string>();
 * await Promise.all([once("a", load), once("a", load)]); // loads once
 */
export function createFlights<Value>(): Flights<Value> {
  const flights = new Map<string, Promise<Value>>();
  return (key, work) => {
    const flying = flights.get(key);
    if (flying !== undefined) return flying;
    const flight = work().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}
