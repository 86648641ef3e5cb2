import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { FilmStrips } from "./FilmStrips.js";

const meta = {
  title: "Motion",
  component: FilmStrips,
  tags: ["film"],
  parameters: { review: { width: "page" }, controls: { disable: true } },
  // The toolbar's "Reduced motion" takes animations away altogether, and the frames with them.
  globals: { motion: "full" },
} satisfies Meta<typeof FilmStrips>;

export default meta;

/** The frames stand still in different places, and a press plays the motion itself. */
export const Strips: StoryObj<typeof meta> = {
  name: "Film strips",
  async play({ canvas, canvasElement }) {
    const frames = [...canvasElement.querySelectorAll<HTMLElement>(".film__frame > .film__chip")];
    const opacities = frames.slice(0, 5).map((frame) => getComputedStyle(frame).opacity);
    await expect(new Set(opacities).size).toBe(5);
    await userEvent.click(canvas.getByRole("button", { name: "Play enter" }));
    await expect(canvasElement.querySelector("[data-plays='1']")).not.toBeNull();
  },
};
