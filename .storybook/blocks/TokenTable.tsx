import { useOf } from "@storybook/addon-docs/blocks";
import { type Token, tokens, tokensOf } from "./tokens.js";

/** What each property does, in a sentence. */
const notes: Readonly<Record<string, string>> = {
  "--bk-accent": "Main buttons, progress, focus rings; every tint and line of it is mixed from it.",
  "--bk-on-accent": "Text on the accent. Without it, black or white: whichever reads better.",
  "--bk-surface": "Behind a card. Without it, the app shows through.",
  "--bk-surface-raised": "Behind dialogs.",
  "--bk-text-raised": "Text in dialogs.",
  "--bk-field": "Behind a field.",
  "--bk-field-text": "Text in a field.",
  "--bk-radius": "Corners of cards and dialogs.",
  "--bk-radius-control": "Corners of buttons and fields.",
  "--bk-control-height": "Height of buttons and fields: 44 px is what a finger needs.",
};

/** The properties that the page's component reads, found in its stylesheet. */
export function TokenTable() {
  const { csfFile } = useOf("meta", ["meta"]);
  return <Table rows={tokensOf(csfFile.meta.title.split("/").at(-1) ?? "")} />;
}

/** Every property that an app can set. */
export function AllTokens() {
  return <Table rows={tokens} />;
}

function Table({ rows }: { readonly rows: readonly Token[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Property</th>
          <th>What it does</th>
          <th>Default</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, internal, byDefault }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{notes[name]}</td>
            <td>
              {/^[\d.]+px$|^transparent$/.test(byDefault) ? (
                <code>{byDefault}</code>
              ) : (
                ["light", "dark"].map((theme) => (
                  <span key={theme} className="bk swatch" title={theme} data-theme={theme}>
                    <span style={{ background: `var(${internal})` }} />
                  </span>
                ))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
