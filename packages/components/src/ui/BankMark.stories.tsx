import type { Meta, StoryObj } from "@storybook/react-vite";
import { BankMark, type MarkedBank } from "./BankMark.js";

const meta = { title: "Bank marks" } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const list = {
  display: "grid",
  gridTemplateColumns: "repeat(auto-fill, minmax(180px, 1fr))",
  gap: 16,
};
const row = { display: "flex", alignItems: "center", gap: 12 };

const Marks = ({ banks }: { readonly banks: readonly MarkedBank[] }) => (
  <div className="bk bk-card" style={list}>
    {banks.map((bank) => (
      <div key={bank.name} style={row}>
        <BankMark institution={bank} />
        <bdi translate="no">{bank.name}</bdi>
      </div>
    ))}
  </div>
);

/** As their connectors have them; the letter is white or black, whichever reads. */
export const OwnColours: Story = {
  render: () => (
    <Marks
      banks={[
        { name: "Hooli", brandColor: "#0a58ca" },
        { name: "Pied Piper Bank", brandColor: "#107c38" },
        { name: "Nucleus Bank", brandColor: "#5b2a86" },
        { name: "Raviga Mutual", brandColor: "#b3261e" },
        { name: "Aviato Credit Union", brandColor: "#0f766e" },
        { name: "Seppen Bank", brandColor: "#8a5a00" },
      ]}
    />
  ),
};

/** Light colours have an edge on a light page; dark ones are lighter on a dark page. */
export const HardColours: Story = {
  render: () => (
    <Marks
      banks={[
        { name: "Yellow", brandColor: "#ffcc00" },
        { name: "White", brandColor: "#ffffff" },
        { name: "Black", brandColor: "#000000" },
        { name: "Orange", brandColor: "#ff6600" },
        { name: "Pink", brandColor: "#f9a8d4" },
        { name: "Navy", brandColor: "#00205b" },
        { name: "Lime", brandColor: "#a4d65e" },
        { name: "Grey", brandColor: "#777777" },
      ]}
    />
  ),
};

/** Without a colour from Basiq, a quiet one that is always the same for the name. */
export const WithoutColour: Story = {
  render: () => (
    <Marks
      banks={[
        { name: "Amber Cove Bank" },
        { name: "Bank of Melbourne" },
        { name: "The Mutual" },
        { name: "86 400" },
        { name: "中国银行" },
        { name: "البنك العربي" },
        { name: "Écu Banque" },
        { name: "ubank" },
      ]}
    />
  ),
};

/** While its name isn't known, once it won't be, and beside a line of text. */
export const PlacesAndSizes: Story = {
  render: () => (
    <div className="bk bk-card" style={list}>
      <div style={row}>
        <BankMark institution={undefined} />
        <span>Not known yet</span>
      </div>
      <div style={row}>
        <BankMark institution={undefined} isLoading={false} />
        <span>Never known</span>
      </div>
      <div style={row}>
        <BankMark institution={{ name: "Hooli", brandColor: "#0a58ca" }} size="small" />
        <span>Small</span>
      </div>
      <div style={row}>
        <BankMark
          institution={{ name: "Hooli", brandColor: "#0a58ca", logoUrl: "https://logos.example/x" }}
          hosts={["logos.example"]}
        />
        <span>A logo that fails</span>
      </div>
    </div>
  ),
};
