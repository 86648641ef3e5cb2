/** Waits for `answer`, and rejects if it takes longer than `limitMs`. */
export async function withTimeout<Value>(answer: Promise<Value>, limitMs: number): Promise<Value> {
  let stop = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), limitMs);
    stop = () => clearTimeout(timer);
  });
  return Promise.race([answer, tooLate]).finally(stop);
}
