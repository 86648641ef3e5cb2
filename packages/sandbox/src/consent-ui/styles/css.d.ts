/** A stylesheet as text: Vite puts it into the module at build time. */
declare module "*.css?raw" {
  const css: string;
  // eslint-disable-next-line import/no-default-export -- what Vite's `?raw` gives
  export default css;
}
