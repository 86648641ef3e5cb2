import { useOf } from "@storybook/addon-docs/blocks";
import { composeStories } from "@storybook/react-vite";
import { type ComposedStory, StateFigure } from "./StateFigure.js";
import { useGlobals } from "./useGlobals.js";

/** Every story of the page's component, light and dark side by side. Its name opens the story. */
export function AllStates() {
  const { csfFile } = useOf("meta", ["meta"]);
  const globals = useGlobals();
  const exported = csfFile.moduleExports;
  const composed: Readonly<Record<string, ComposedStory>> = composeStories(exported as never);
  // A module's exports are sorted alphabetically. Storybook keeps their order in the file, which is used here.
  const told = exported["__namedExportsOrder"] ?? [];
  const names = Object.keys(composed).toSorted((a, b) => told.indexOf(a) - told.indexOf(b));
  return (
    <div className="all-states sb-unstyled">
      {names.map((name) => {
        const Story = composed[name];
        return (
          Story !== undefined && (
            <section key={name}>
              <h3>
                <a href={`./?path=/story/${Story.id}`} target="_top">
                  {csfFile.stories[Story.id]?.name ?? name}
                </a>
                {Story.play !== undefined && <span> as it begins: open it to see it played</span>}
              </h3>
              <StateFigure story={Story} globals={{ ...globals, theme: "light" }} />
              <StateFigure story={Story} globals={{ ...globals, theme: "dark" }} />
            </section>
          )
        );
      })}
    </div>
  );
}
