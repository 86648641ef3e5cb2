import { Link } from "wouter";
import { Page } from "../ui/Page.js";

export function NotFound() {
  return (
    <Page title="There’s no such page" lead="The address may have a typing mistake.">
      <p>
        <Link href="/">Go to the overview</Link>
      </p>
    </Page>
  );
}
