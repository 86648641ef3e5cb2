import { createWorld, runningClock } from "@basiq-kit/sandbox/testing";
import { createBasiqServer } from "@basiq-kit/server";
import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { emulateMedia } from "../testing/emulateMedia.js";
import { accessibilityTree } from "../testing/accessibilityTree.js";
import { inWorld } from "../testing/renderInWorld.js";
import { InstitutionPicker, type InstitutionPickerProps } from "./InstitutionPicker.js";

afterEach(async () => {
  cleanup();
  await emulateMedia({});
  await page.viewport(480, 720);
});

// `vi.waitFor` alone gives up after a second, which a busy machine may need.
const PATIENCE_MS = 20_000;

const field = page.getByRole("combobox", { name: "Find your bank" });
const options = page.getByRole("option");
const rows = () => [...document.querySelectorAll<HTMLElement>("[role=option]")];
const highlighted = () => {
  const id = field.element().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)?.textContent;
};

/** An app with something before and after the picker, whose person has connected Hooli. */
async function openApp() {
  const world = createWorld({ server: createBasiqServer, clock: runningClock({ speed: 1 }) });
  world.addConnection();
  const onSelect = vi.fn<InstitutionPickerProps["onSelect"]>();
  render(
    <>
      <a href="#before">Before</a>
      <InstitutionPicker onSelect={onSelect} />
      <a href="#after">After</a>
    </>,
    { wrapper: inWorld(world) },
  );
  await expect.element(options.first()).toBeVisible();
  return { chosen: () => onSelect.mock.calls.map(([bank]) => bank.name) };
}

async function search(text: string) {
  await userEvent.click(field);
  await userEvent.keyboard(text);
}

describe("InstitutionPicker: the keyboard", () => {
  it("stops at the field and at the button for the rest, and nowhere else", async () => {
    await openApp();
    (page.getByText("Before").element() as HTMLElement).focus();
    const stops: string[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      await userEvent.tab();
      const { ariaLabel, textContent, id } = document.activeElement as HTMLElement;
      stops.push(ariaLabel ?? (id === field.element().id ? "field" : (textContent ?? "")));
    }
    expect(stops[0]).toBe("field");
    expect(stops[1]).toMatch(/^Show all \d+ banks$/);
    expect(stops[2]).toBe("After");
  });

  it("moves through the rows while the focus stays in the field, and chooses one", async () => {
    const { chosen } = await openApp();
    await search("hool");
    await expect.element(page.getByText("2 banks found")).toBeInTheDocument();
    expect(highlighted()).toMatch(/^HHooliConnected/);
    await userEvent.keyboard("{ArrowDown}");
    expect(highlighted()).toMatch(/^HHooliGov/);
    await userEvent.keyboard("{ArrowUp}{ArrowDown}");
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(chosen()).toEqual(["HooliGov"]);
    await expect.element(field).toHaveValue("hool");
  });

  it("chooses the first bank that is found, however fast Enter follows the text", async () => {
    const { chosen } = await openApp();
    await search("octo{Enter}");
    await vi.waitFor(() => expect(chosen()).toEqual(["Octopipe Bank"]), PATIENCE_MS);
  });

  it("goes round from the first row to the last and back", async () => {
    await openApp();
    await search("{ArrowUp}");
    expect(highlighted()).toBe(rows().at(-1)?.textContent);
    await userEvent.keyboard("{ArrowDown}");
    expect(highlighted()).toBe(rows()[0]?.textContent);
  });

  it("has Home and End for the text in the field", async () => {
    await openApp();
    await search("ooli");
    await userEvent.keyboard("{Home}h{End}g");
    await expect.element(field).toHaveValue("hoolig");
  });

  it("empties the field with Escape, and chooses nothing with the next Enter", async () => {
    const { chosen } = await openApp();
    await search("hool");
    await userEvent.keyboard("{Escape}");
    await expect.element(field).toHaveValue("");
    await expect.element(field).toHaveFocus();
    expect(highlighted()).toBeNull();
    await userEvent.keyboard("{Enter}");
    expect(chosen()).toEqual([]);
  });

  it("leaves Escape to a surrounding dialog once the field is empty", async () => {
    await openApp();
    const outside = vi.fn<(key: string, defaultPrevented: boolean) => void>();
    document.addEventListener("keydown", (event) => outside(event.key, event.defaultPrevented));
    await search("h");
    await userEvent.keyboard("{Escape}");
    expect(outside).not.toHaveBeenCalledWith("Escape", expect.anything());
    await userEvent.keyboard("{Escape}");
    expect(outside).toHaveBeenCalledWith("Escape", false);
  });
});

describe("InstitutionPicker: a bank in a major outage", () => {
  it("can be read and reached, but not chosen", async () => {
    const { chosen } = await openApp();
    await search("flutter");
    const row = page.getByRole("option", { name: /^Flutterbeam Mutual Outage There’s nothing/ });
    await expect.element(row).toBeVisible();
    await expect.element(row).toHaveAttribute("aria-disabled", "true");
    // The row is among those of "f" already.
    await expect.poll(highlighted).toMatch(/Flutterbeam/);
    await userEvent.keyboard("{Enter}");
    await userEvent.click(row, { force: true });
    expect(chosen()).toEqual([]);
    await expect.element(field).toHaveFocus();
  });
});

describe("InstitutionPicker: a pointer", () => {
  it("chooses a bank, and can clear the field", async () => {
    const { chosen } = await openApp();
    await search("hooligov");
    await userEvent.click(page.getByRole("option", { name: /^HooliGov/ }));
    expect(chosen()).toEqual(["HooliGov"]);
    await userEvent.click(page.getByRole("button", { name: "Clear search" }));
    await expect.element(field).toHaveValue("");
    await expect.element(field).toHaveFocus();
  });
});

describe("InstitutionPicker: a screen reader", () => {
  it("is given a combobox, its list and each bank with what there is to know", async () => {
    await openApp();
    await search("hool");
    await expect.element(page.getByText("2 banks found")).toBeInTheDocument();
    const tree = await accessibilityTree();
    expect(tree).toContain("combobox: Find your bank");
    expect(tree).toContain("listbox: Banks");
    expect(tree.filter((node) => node.startsWith("option"))).toEqual([
      "option: Hooli Connected",
      "option: HooliGov",
    ]);
    const input = field.element();
    const list = document.querySelector("[role=listbox]");
    expect(input.getAttribute("aria-controls")).toBe(list?.id);
    expect(input).toHaveAttribute("aria-expanded", "true");
  });

  it("announces how many banks are found at most once per key press, and never the same twice", async () => {
    await openApp();
    const announced: string[] = [];
    const status = document.querySelector("[role=status]") as HTMLElement;
    const observer = new MutationObserver(() => announced.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await search("hoozzz");
    await expect.element(page.getByText("No bank found for “hoozzz”.").first()).toBeVisible();
    observer.disconnect();
    expect(announced.length).toBeLessThanOrEqual(6);
    expect(announced.every((words, index) => words !== announced[index - 1])).toBe(true);
    expect(announced.at(-1)).toBe(
      "No bank found for “hoozzz”. Check the spelling, or try its full name.",
    );
  });
});

describe("InstitutionPicker: a long list", () => {
  it("is drawn up to its fiftieth row until the rest is asked for, then keeps the focus", async () => {
    await openApp();
    expect(rows()).toHaveLength(50);
    const more = page.getByRole("button", { name: /^Show all/ });
    const total = Number(more.element().textContent?.match(/\d+/)?.[0]);
    expect(total).toBeGreaterThan(150);
    await userEvent.click(more);
    expect(rows()).toHaveLength(total);
    expect(document.activeElement).toBe(document.querySelector("[role=listbox]"));
    await search("a");
    await expect.element(page.getByText(/^\d+ banks found$/)).toBeInTheDocument();
    await vi.waitFor(() => expect(rows().length).toBeLessThanOrEqual(50), PATIENCE_MS);
  });

  it("never draws more than fifty rows while one types", async () => {
    await openApp();
    let most = 0;
    const observer = new MutationObserver(() => (most = Math.max(most, rows().length)));
    observer.observe(document.body, { childList: true, subtree: true });
    await search("amber{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}");
    await vi.waitFor(() => expect(rows()).toHaveLength(50), PATIENCE_MS);
    observer.disconnect();
    expect(most).toBeLessThanOrEqual(50);
  });

  it("is taller than a short one, which is as high as its rows", async () => {
    await openApp();
    const picker = document.querySelector(".bk-picker") as HTMLElement;
    const { height } = picker.getBoundingClientRect();
    await search("hoozzz");
    await expect.element(page.getByText("No bank found for “hoozzz”.").first()).toBeVisible();
    expect(picker.getBoundingClientRect().height).toBeLessThan(height / 2);
  });

  it("fits a page at 400 %, with two rows in sight and the highlighted one among them", async () => {
    await page.viewport(320, 256);
    await openApp();
    await search("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    const list = document.querySelector("[role=listbox]") as HTMLElement;
    expect(list.clientHeight).toBeGreaterThanOrEqual(112);
    expect(list.scrollWidth).toBe(list.clientWidth);
    const row = document.querySelector("[data-highlighted]") as HTMLElement;
    const inside = list.getBoundingClientRect();
    await vi.waitFor(() => {
      const { top, bottom } = row.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(inside.top - 1);
      expect(bottom).toBeLessThanOrEqual(inside.bottom + 1);
    }, PATIENCE_MS);
  });

  it("shows the highlighted row in forced colours too", async () => {
    await emulateMedia({ "forced-colors": "active" });
    await openApp();
    await search("{ArrowDown}");
    const row = document.querySelector("[data-highlighted]") as HTMLElement;
    expect(getComputedStyle(row).outlineStyle).toBe("solid");
  });
});

describe("InstitutionPicker: a page from right to left", () => {
  it("has each name beside its logo", async () => {
    document.documentElement.dir = "rtl";
    await openApp();
    await search("hooligov");
    await expect.element(page.getByText("1 bank found")).toBeInTheDocument();
    const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    expect(edge(".bk-mark")?.left).toBeCloseTo((edge(".bk-picker__name bdi")?.right ?? 0) + 12, 0);
    document.documentElement.removeAttribute("dir");
  });
});

describe("InstitutionPicker: a strict content security policy", () => {
  it("has nothing to refuse but a mark’s colours: no style element, and one hidden field that the stylesheet hides too", async () => {
    const before = document.querySelectorAll("style, link[rel=stylesheet]").length;
    await openApp();
    await search("hool{ArrowDown}{Enter}{Escape}");
    expect(document.querySelectorAll("style, link[rel=stylesheet]")).toHaveLength(before);
    const styled = [...document.querySelectorAll<HTMLElement>(".bk-picker [style]:not(.bk-mark)")];
    expect(styled.map((each) => `${each.tagName} ${each.getAttribute("aria-hidden")}`)).toEqual([
      "INPUT true",
    ]);
    // As on a server-rendered page, where the policy refuses the attribute.
    styled[0]?.removeAttribute("style");
    expect(styled[0]?.getBoundingClientRect().width).toBe(1);
    expect(getComputedStyle(styled[0] as HTMLElement).clipPath).toBe("inset(50%)");
  });
});
