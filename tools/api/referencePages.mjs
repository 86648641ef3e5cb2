import { apiPages, NOTE } from "./pages.mjs";
import { schemaPage } from "./schemaPage.mjs";

/** Every page of the reference by its file name, of hooks and of schema, not yet formatted. */
export async function referencePages() {
  const { pages, unexported } = apiPages();
  pages.set("schema.md", `${NOTE}\n\n${await schemaPage()}`);
  return { pages, unexported };
}
