/** A stylesheet as text: Vite puts it into the module at build time. */
declare module "*.css?raw" {
  const css: string;
  export default css;
}
