import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The app's small store: which user at Basiq each of its people is. */
export interface UserStore {
  get(personId: string): Promise<string | undefined>;
  set(personId: string, basiqUserId: string): Promise<void>;
}

/** Keeps it in a file, for Basiq doesn't look for duplicates: a restart must find the same users. */
export function fileUserStore(file: string): UserStore {
  async function read(): Promise<Record<string, string>> {
    try {
      return JSON.parse(await readFile(file, "utf8"));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
      throw new Error(
        `${file} can’t be read. Delete it, and Ledgerbird makes new users at Basiq.`,
        {
          cause: error,
        },
      );
    }
  }
  return {
    get: async (personId) => (await read())[personId],
    async set(personId, basiqUserId) {
      const users = { ...(await read()), [personId]: basiqUserId };
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(users, null, 2), { mode: 0o600 });
    },
  };
}
