import type { Meta, StoryObj } from "@storybook/react-vite";
import { type CSSProperties, useState } from "react";
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

const MOTIONS = [
  ["enter", "Something new: it fades in and comes up by 4 px."],
  ["leave", "Something goes, sooner than it came."],
  ["advance", "A bar goes on, and a line grows to the next step."],
  ["settle", "A step is done: its glyph is drawn."],
] as const;

/** Played again by the button; nothing moves for people who prefer less motion. */
export const Motion: Story = {
  render: () => <Motions />,
};

function Motions() {
  const [played, setPlayed] = useState(0);
  return (
    <div className="bk bk-card" style={column}>
      <dl key={played} style={{ ...column, margin: 0 }}>
        {MOTIONS.map(([name, says]) => (
          <div
            key={name}
            style={{ display: "grid", gridTemplateColumns: "20px 1fr", columnGap: 12 }}
          >
            <dt style={{ gridColumn: 2, fontWeight: 600 }} ref={sayDuration(name)}>
              {name}
            </dt>
            <dd className="bk-meta" style={{ gridColumn: 2, margin: 0 }}>
              {says}
            </dd>
            <dd aria-hidden="true" style={{ gridArea: "1 / 1 / 3", margin: 0 }}>
              {name === "settle" ? (
                <span className="bk-settled" data-news>
                  <Icon icon={icons.checkIcon} />
                </span>
              ) : (
                <span style={sample(name)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="bk-actions">
        <Button onClick={() => setPlayed(played + 1)}>Play again</Button>
      </div>
    </div>
  );
}

const sample = (name: string): CSSProperties => ({
  display: "block",
  inlineSize: name === "advance" ? 2 : 20,
  blockSize: 40,
  marginInline: "auto",
  borderRadius: name === "advance" ? 0 : 4,
  background: "var(--_accent-ink)",
  transformOrigin: "top",
  animation: `bk-${name} var(--_${name})${name === "leave" ? " 600ms" : ""}`,
});

const sayDuration = (name: string) => (term: HTMLElement | null) => {
  if (term === null) return;
  const [duration = ""] = getComputedStyle(term).getPropertyValue(`--_${name}`).trim().split(" ");
  term.textContent = `${name}, ${duration}`;
};
