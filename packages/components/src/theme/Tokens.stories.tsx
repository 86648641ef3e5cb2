import type { Meta, StoryObj } from "@storybook/react-vite";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import * as icons from "../ui/icons.js";
import { Note } from "../ui/Note.js";

const meta = { title: "Design tokens" } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const column = { display: "grid", gap: 12 };

/** How a brand changes the kit: buttons, a field's edge, a card's corner. */
export const Brand: Story = {
  render: () => (
    <div className="bk bk-card" style={column}>
      <p className="bk-title">Where is your money?</p>
      <div className="bk-actions">
        <Button variant="primary">Connect a bank</Button>
        <Button>Not now</Button>
      </div>
    </div>
  ),
};

export const Eucalypt: Story = { ...Brand, globals: { brand: "eucalypt" } };
export const Wattle: Story = { ...Brand, globals: { brand: "wattle" } };
export const Harbour: Story = { ...Brand, globals: { brand: "harbour" } };

const TONES = [
  ["positive", icons.doneIcon, "It worked, and nothing is left to do."],
  ["caution", icons.warningIcon, "Something waits for the person, or for a bank."],
  ["critical", icons.alertIcon, "It stopped, and won’t go on by itself."],
  ["neutral", icons.infoIcon, "Worth knowing."],
] as const;

/** Each in a note. */
export const Tones: Story = {
  render: () => (
    <div className="bk" style={column}>
      {TONES.map(([tone, icon, says]) => (
        <Note key={tone} tone={tone} icon={icon} title={tone}>
          <p className="bk-text">{says}</p>
        </Note>
      ))}
    </div>
  ),
};

/** Under an app's own size of 16 px. */
export const TypeSizes: Story = {
  render: () => (
    <div className="bk" style={column}>
      {["bk-title", "bk-text", "bk-meta"].map((name) => (
        <p key={name} className={name} ref={saySize}>
          {name}
        </p>
      ))}
    </div>
  ),
};

function saySize(line: HTMLElement | null) {
  if (line === null) return;
  const { fontSize, fontWeight } = getComputedStyle(line);
  line.textContent = `${line.className}: ${fontSize}, ${fontWeight}`;
}

export const Icons: Story = {
  render: () => (
    <ul className="bk" style={{ display: "flex", flexWrap: "wrap", gap: 16, padding: 0 }}>
      {Object.entries(icons).map(([name, icon]) => (
        <li key={name} style={{ inlineSize: 104, listStyle: "none" }}>
          <Icon icon={icon} />
          <p className="bk-meta">{name.replace(/Icon$/, "")}</p>
        </li>
      ))}
    </ul>
  ),
};
