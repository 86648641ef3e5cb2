import * as z from "zod/mini";

const about = z.object({
  filters: z.array(z.object({ name: z.optional(z.string()), value: z.optional(z.unknown()) })),
});

const OF_PEOPLE = new Set(["user", "users"]);

/**
 * Whether a report, or the request for one, names this user and no other (Basiq's OpenAPI, `GET /reports/types`:
 * each type has the filter `user` or `users`). One that names nobody isn't known to be anybody's.
 */
export function isAboutOnly(userId: string, report: unknown): boolean {
  const { data } = z.safeParse(about, report);
  const named = (data?.filters ?? []).filter(({ name = "" }) => OF_PEOPLE.has(name));
  const people = named.flatMap(({ value }) => (Array.isArray(value) ? value : [value]));
  return people.length > 0 && people.every((one: unknown) => one === userId);
}
