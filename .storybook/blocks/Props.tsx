import { PureArgsTable } from "@storybook/addon-docs/blocks";
import { lazy } from "react";

/** A component's props, as its types and docstrings say. The compiler runs only for a page that shows them. */
export const Props = lazy(async () => {
  const { props } = await import("virtual:component-props");
  function PropsTable({ of }: { readonly of: string }) {
    const rows = props[of];
    if (rows === undefined) throw new Error(`packages/components exports no ${of}Props.`);
    return <PureArgsTable rows={rows} />;
  }
  return { default: PropsTable };
});
