declare module "virtual:component-props" {
  import type { ArgTypes } from "storybook/internal/types";
  /** By the component's name. */
  export const props: Readonly<Record<string, ArgTypes>>;
}
