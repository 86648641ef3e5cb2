import type { ReactNode } from "react";
import { globalTypes, type ReviewGlobals } from "../globals.js";
import { ReviewPage } from "../ReviewPage.js";

/** A story as `composeStories` returns it: a function with properties. */
export interface ComposedStory {
  (): ReactNode;
  readonly id: string;
  readonly storyName: string;
  readonly play?: unknown;
  readonly parameters: { docs?: { story?: { inline?: boolean; height?: string } } };
}

export interface StateFigureProps {
  readonly story: ComposedStory;
  readonly globals: ReviewGlobals;
}

/** A state as a picture: it can't take the focus, and screen readers don't announce anything in it. */
export function StateFigure({ story: Story, globals }: StateFigureProps) {
  const { inline, height = "420px" } = Story.parameters.docs?.story ?? {};
  // What opens above the page, like a dialog, needs a page of its own.
  if (inline === false) {
    const ours = Object.entries(globals).filter(([name]) => name in globalTypes);
    const written = ours.map(([name, value]) => `${name}:${value}`);
    const src = `./iframe.html?id=${Story.id}&viewMode=story&globals=${written.join(";")}`;
    // It has this page's own origin and scripts, so it needs no sandbox attribute.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    return <iframe title={Story.storyName} src={src} loading="lazy" style={{ height }} />;
  }
  return (
    <div inert>
      <ReviewPage globals={globals} as="figure">
        <Story />
      </ReviewPage>
    </div>
  );
}
