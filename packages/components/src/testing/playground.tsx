import { composeStories } from "@storybook/react-vite";
import type { ComponentType, ReactElement } from "react";

/** What a designer turns: words, a count, a choice or a switch. */
export interface Control<Value> {
  readonly label: string;
  readonly initial: Value;
  readonly control: Readonly<Record<string, unknown>>;
  readonly options?: readonly string[];
}

export const words = (label: string, initial: string): Control<string> => ({
  label,
  initial,
  control: { type: "text" },
});

export const count = (label: string, initial: number, max: number, min = 0): Control<number> => ({
  label,
  initial,
  control: { type: "range", min, max, step: 1 },
});

export const flag = (label: string, initial = false): Control<boolean> => ({
  label,
  initial,
  control: { type: "boolean" },
});

/** One of several, by names that say what it is. */
export const choice = <const Options extends readonly string[]>(
  label: string,
  options: Options,
  initial: NoInfer<Options[number]>,
): Control<Options[number]> => ({ label, initial, options, control: { type: "select" } });

type Controls = Readonly<Record<string, Control<string> | Control<number> | Control<boolean>>>;
type Values<Given extends Controls> = { [Name in keyof Given]: Given[Name]["initial"] };

/** The args, their controls and how they are drawn, of a story's meta. */
export function playground<const Given extends Controls>(
  controls: Given,
  draw: (values: Values<Given>) => ReactElement,
) {
  const entries = Object.entries(controls);
  const args = Object.fromEntries(entries.map(([name, { initial }]) => [name, initial]));
  const argTypes = Object.fromEntries(
    entries.map(([name, { label, control, options }]) => [
      name,
      { name: label, control, ...(options === undefined ? {} : { options }) },
    ]),
  );
  return {
    args,
    argTypes,
    // Some of what a component is given counts only when it is first drawn.
    render: (values: Readonly<Record<string, unknown>>) => (
      <div key={JSON.stringify(values)}>{draw(values as Values<Given>)}</div>
    ),
    parameters: { controls: { expanded: false, sort: "none" } },
  };
}

type StoryFile = Parameters<typeof composeStories>[0];

/**
 * The states that a component has stories of, by their names in plain words: “Failed wrong details”. One that is
 * only reached by playing it isn't among them.
 */
export function statesOf<Props>(stories: StoryFile) {
  const drawn = Object.entries<ComponentType<Partial<Props>>>(composeStories(stories)).filter(
    ([exported]) => !isPlayed(stories[exported as keyof StoryFile]),
  );
  const byName = new Map(drawn.map(([name, Story]) => [plain(name), Story] as const));
  return {
    names: [...byName.keys()],
    /** Draws a state, with props in place of its own. */
    draw(name: string, props: Partial<Props> = {}): ReactElement {
      const State = byName.get(name);
      if (State === undefined) throw new Error(`there is no state “${name}”`);
      return <State {...props} />;
    },
  };
}

const isPlayed = (story: unknown) => typeof story === "object" && story !== null && "play" in story;

/** `FailedWrongDetails` as “Failed wrong details”. */
const plain = (name: string) =>
  name.replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
