import { DocsContext, Story } from "@storybook/addon-docs/blocks";
import { useContext } from "react";
import { globalTypes, type ReviewGlobals } from "../review/globals.js";

/** Every story of the page's component, light and dark side by side; a name opens its story. */
export function AllStates() {
  const docs = useContext(DocsContext);
  // In the order of their file, unlike a module's exports.
  return docs.componentStories().map((story) => {
    const { id, name, moduleExport } = story;
    const { inline, height } = story.parameters["docs"]?.story ?? {};
    return (
      <section key={id} className="state">
        <h3>
          <a href={`./?path=/story/${id}`} target="_top">
            {name}
          </a>
          {story.playFunction !== undefined && " as it begins: open it to see it played"}
        </h3>
        {inline === false ? (
          <Frames id={id} height={height} globals={docs.getStoryContext(story)["globals"]} />
        ) : (
          <Story of={moduleExport} />
        )}
      </section>
    );
  });
}

interface FramesProps {
  readonly id: string;
  readonly height: string;
  readonly globals: ReviewGlobals;
}

/** A story that opens above the page, such as a dialog, in a frame for each theme. */
function Frames({ id, height, globals }: FramesProps) {
  const frames = ["light", "dark"].map((theme) => {
    const named = Object.entries({ ...globals, theme }).filter(([name]) => name in globalTypes);
    const written = named.map(([name, value]) => `${name}:${value}`).join(";");
    const src = `./iframe.html?id=${id}&viewMode=story&globals=${written}`;
    const title = `${id}, ${theme}`;
    // This page's own origin and scripts: there is nothing to fence in.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    return <iframe key={theme} title={title} src={src} loading="lazy" style={{ height }} />;
  });
  return <div className="figure sb-unstyled">{frames}</div>;
}
