declare module "virtual:component-props" {
  export interface ComponentProp {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
    readonly text: string;
    readonly byDefault?: string;
  }
  /** By the component's name. */
  export const props: Readonly<Record<string, readonly ComponentProp[]>>;
}
