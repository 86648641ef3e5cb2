export {
  createRenderInWorld,
  type InWorld,
  type RenderedHook,
  type RenderedUi,
  type RenderInWorld,
  type RenderInWorldOptions,
} from "./createRenderInWorld.js";
