import { BasiqError, type UseConnectorsResult } from "@basiq-kit/hooks";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { banksFound } from "../testing/connectors.js";
import { InstitutionPickerView, type InstitutionPickerViewProps } from "./InstitutionPickerView.js";

type Status = UseConnectorsResult["status"];

function draw(props: Partial<InstitutionPickerViewProps> = {}) {
  const onSelect = vi.fn<InstitutionPickerViewProps["onSelect"]>();
  const onSearch = vi.fn<InstitutionPickerViewProps["onSearch"]>();
  const search = props.search ?? "";
  const ui = (
    <InstitutionPickerView
      banks={banksFound({ search })}
      search={search}
      onSearch={onSearch}
      onSelect={onSelect}
      {...props}
    />
  );
  return { onSelect, onSearch, ...render(ui) };
}

const rows = () => screen.queryAllByRole("option");
const texts = () => rows().map((row) => row.textContent);
const announced = () => screen.getByRole("status").textContent;

describe("InstitutionPickerView: a picker", () => {
  const again = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const arms: Record<Status, [UseConnectorsResult, RegExp]> = {
    loading: [{ status: "loading" }, /^Find your bankLoading$/],
    error: [
      { status: "error", error: new BasiqError("network"), retry: again },
      /Check your connection, then try again\.Try again$/,
    ],
    ready: [banksFound(), /Showing 50 of \d+Show all \d+ banks$/],
  };

  it.each(Object.entries(arms))(
    "has a field to type in while it is %s",
    (status, [banks, words]) => {
      const { container } = draw({ banks });
      expect(screen.getByRole("combobox", { name: "Find your bank" })).toBeEnabled();
      expect(container.firstElementChild).toHaveAttribute("data-status", status);
      expect(container.textContent).toMatch(words);
      expect(announced()).toBe("");
    },
  );

  it("asks again when the person says so", async () => {
    draw({ banks: arms.error[0] });
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(again).toHaveBeenCalledOnce();
  });

  it("says that its list is from before", () => {
    draw({ banks: { ...banksFound(), refetchError: new BasiqError("network") } });
    expect(screen.getByText(/You’re seeing older data/)).toBeVisible();
    expect(rows()).toHaveLength(50);
  });

  it("says what to do where nothing is found", () => {
    draw({ search: " hooliganism " });
    expect(screen.getByText("No bank found for “hooliganism”.")).toBeVisible();
    expect(announced()).toBe(
      "No bank found for “hooliganism”. Check the spelling, or try its full name.",
    );
  });

  it("doesn't mention a search while the field is empty", () => {
    draw({ banks: banksFound({ methods: [] }) });
    expect(screen.getByText(/There are no banks to choose from/)).toBeVisible();
    expect(announced()).toBe("");
  });

  it("counts what is found, once the rows have caught up with the field", () => {
    draw({ search: "hooligov" });
    expect(announced()).toBe("1 bank found");
  });

  it("takes a class", () => {
    expect(draw({ className: "from-app" }).container.firstElementChild).toHaveClass(
      "bk",
      "from-app",
    );
  });
});

describe("InstitutionPickerView: a row", () => {
  it.each([
    ["seppen", "SSeppen BankSlower than usual"],
    ["octopipe", "OOctopipe BankSome problems"],
    ["keenfeld", "KKeenfeld Credit UnionMaintenance"],
    ["quadrupel", "QQuadrupel Bank"],
    [
      "flutterbeam",
      "FFlutterbeam MutualOutageThere’s nothing you need to do. Come back when Flutterbeam Mutual is working again.",
    ],
  ])("says about a bank only what is unusual: %s", (search, words) => {
    draw({ search });
    expect(texts()).toEqual([words]);
  });

  it("has the stage of a connector that isn't live yet, in its accessible name, too", () => {
    draw({ search: "sliceline" });
    expect(texts()).toEqual(["SSliceline BankBeta"]);
    expect(rows()[0]).toHaveAccessibleName(/^Sliceline Bank ?Beta$/);
    cleanup();
    const stages = ["alpha"];
    draw({ search: "pipernet", banks: banksFound({ search: "pipernet", stages }) });
    expect(rows()[0]).toHaveAccessibleName(/^Pipernet Mutual ?Alpha$/);
  });

  it("hides the letter that stands for a logo from screen readers", () => {
    draw({ search: "quadrupel" });
    expect(rows()[0]).toHaveAccessibleName("Quadrupel Bank");
  });

  it("can be chosen unless its bank has a major outage", () => {
    const { onSelect } = draw({ search: "m" });
    for (const row of rows()) fireEvent.click(row);
    const taken = onSelect.mock.calls.map(([bank]) => bank.id);
    const open = banksFound({ search: "m" }).institutions.slice(0, 50);
    expect(taken).toEqual(open.filter(({ canConnect }) => canConnect).map(({ id }) => id));
    expect(taken.length).toBeLessThan(rows().length);
  });

  it("explains where it is reached by sign-in alone, if the app wants it to", () => {
    const words = "Through your internet banking sign-in, not the Consumer Data Right";
    draw({ search: "octopipe", explainsMethod: true });
    expect(texts()[0]).toContain(words);
    draw({ search: "maleant", explainsMethod: true });
    expect(texts().filter((text) => text.includes(words))).toHaveLength(1);
  });

  it("says where it takes statements alone, if the app lists such banks", () => {
    const methods = ["web", "openbanking", "pdf", "csv"] as const;
    const search = "juniper quarry";
    expect(banksFound({ search }).institutions).toEqual([]);
    draw({ search, banks: banksFound({ search, methods }) });
    expect(texts()).toEqual(["JJuniper Quarry BankBy uploading a statement"]);
    cleanup();
    draw({ search: "quadrupel", banks: banksFound({ search: "quadrupel", methods }) });
    expect(texts()).toEqual(["QQuadrupel Bank"]);
  });

  it("loads a logo from a listed host alone", () => {
    const images = (props: Partial<InstitutionPickerViewProps>) => {
      const { container, unmount } = draw({ search: "hooligov", ...props });
      const urls = [...container.querySelectorAll("img")].map(({ src }) => src);
      unmount();
      return urls;
    };
    expect(images({})).toEqual([]);
    expect(images({ logoHosts: ["logos.example"] })).toEqual([
      "https://logos.example/AU00004/square.svg",
    ]);
    expect(images({ logoHosts: ["example"] })).toEqual([]);
  });
});

describe("InstitutionPickerView: Enter before the rows have caught up with the field", () => {
  async function pressAhead(keys: string, text: string, before?: string) {
    const banks =
      before === undefined ? { status: "loading" as const } : banksFound({ search: before });
    const { rerender, onSelect, onSearch } = draw({ search: text, banks });
    await userEvent.click(screen.getByRole("combobox"));
    await userEvent.keyboard(keys);
    expect(onSelect).not.toHaveBeenCalled();
    const catchUp = (search: string) =>
      rerender(
        <InstitutionPickerView
          banks={banksFound({ search })}
          search={search}
          onSearch={onSearch}
          onSelect={onSelect}
        />,
      );
    return { catchUp, chosen: () => onSelect.mock.calls.map(([bank]) => bank.name) };
  }

  it("chooses the first row as soon as they have, once", async () => {
    const { catchUp, chosen } = await pressAhead("{Enter}", "octopipe", "o");
    catchUp("octopipe");
    catchUp("octopipe");
    expect(chosen()).toEqual(["Octopipe Bank"]);
  });

  it("waits for the list itself, too", async () => {
    const { catchUp, chosen } = await pressAhead("{Enter}", "octopipe");
    catchUp("octopipe");
    expect(chosen()).toEqual(["Octopipe Bank"]);
  });

  it.each([undefined, "octopipe"])("chooses nothing without a text: %s", async (before) => {
    const { catchUp, chosen } = await pressAhead("{Enter}", "", before);
    catchUp("");
    expect(chosen()).toEqual([]);
  });

  it("chooses nothing where the person had moved to another row", async () => {
    const { catchUp, chosen } = await pressAhead("{ArrowDown}{ArrowDown}{Enter}", "hool", "");
    catchUp("hool");
    expect(chosen()).toEqual([]);
  });

  it("chooses nothing once the text is another", async () => {
    const { catchUp, chosen } = await pressAhead("{Enter}", "octopipe", "o");
    catchUp("octopip");
    catchUp("octopipe");
    expect(chosen()).toEqual([]);
  });

  it("chooses no bank that can't be connected now", async () => {
    const { catchUp, chosen } = await pressAhead("{Enter}", "flutterbeam", "f");
    catchUp("flutterbeam");
    expect(chosen()).toEqual([]);
  });
});
