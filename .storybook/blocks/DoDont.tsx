import { Markdown } from "@storybook/addon-docs/blocks";

export interface DoDontProps {
  readonly do: readonly string[];
  readonly dont: readonly string[];
}

/** What to do with a component, beside what not to do. */
export function DoDont(props: DoDontProps) {
  return (
    <div className="do-dont">
      <section data-kind="do">
        <Markdown>{listed("Do", props.do)}</Markdown>
      </section>
      <section data-kind="dont">
        <Markdown>{listed("Don’t", props.dont)}</Markdown>
      </section>
    </div>
  );
}

function listed(heading: string, sentences: readonly string[]): string {
  return [`### ${heading}`, "", ...sentences.map((sentence) => `- ${sentence}`)].join("\n");
}
