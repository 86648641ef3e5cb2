import controls from "./styles/controls.css?raw";
import lists from "./styles/lists.css?raw";
import page from "./styles/page.css?raw";

/** The one stylesheet that pages load. */
export const stylesheet = [page, controls, lists].join("\n");
