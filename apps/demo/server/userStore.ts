import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";

/** The app's small store: the id at Basiq of each of its people. */
export interface UserStore {
  get(personId: string): Promise<string | undefined>;
  set(personId: string, basiqUserId: string): Promise<void>;
}

/** Ids at Basiq by the app's own. */
const users = z.record(z.string(), z.string());

/** Stores it in a file, because Basiq doesn't look for duplicates: a restart must find the same users. */
export function fileUserStore(file: string): UserStore {
  async function read(): Promise<Record<string, string>> {
    try {
      return users.parse(JSON.parse(await readFile(file, "utf8")));
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
      const all = { ...(await read()), [personId]: basiqUserId };
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(all, null, 2), { mode: 0o600 });
    },
  };
}
