/**
 * An error of Redis's by its kind: ioredis keeps the whole command in its errors, and so the token that
 * was to be stored; they are never passed on, not even as a `cause`.
 */
export function redisError(command: string, thrown: unknown): Error {
  return new Error(`basiq-kit/server: Redis failed to run ${command} (${kindOf(thrown)}).`);
}

function kindOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  const code: unknown = "code" in thrown ? thrown.code : undefined;
  if (typeof code === "string" && /^[A-Z_]{3,40}$/.test(code)) return code;
  // `NOAUTH Authentication required.`, `OOM command not allowed …`
  const [kind] = /^[A-Z]{3,20}(?= )/.exec(thrown.message) ?? [];
  return kind ?? (thrown.message === "no answer in time" ? thrown.message : thrown.name);
}
