import type { ReactNode } from "react";
import { globalTypes, type ReviewGlobals } from "../globals.js";
import { ReviewPage } from "../ReviewPage.js";

/** As `composeStories` makes one; a function's properties are its own. */
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

/** A state as a picture: it can't take the focus, nor can its announcements be heard. */
export function StateFigure({ story: Story, globals }: StateFigureProps) {
  const { inline, height = "420px" } = Story.parameters.docs?.story ?? {};
  // What opens above the page, like a dialog, has a page of its own.
  if (inline === false) {
    const ours = Object.entries(globals).filter(([name]) => name in globalTypes);
    const written = ours.map(([name, value]) => `${name}:${value}`);
    const src = `./iframe.html?id=${Story.id}&viewMode=story&globals=${written.join(";")}`;
    // This page's own origin and scripts: there is nothing to fence in.
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
