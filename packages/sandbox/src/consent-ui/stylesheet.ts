import controls from "./styles/controls.css?raw";
import lists from "./styles/lists.css?raw";
import messages from "./styles/messages.css?raw";
import page from "./styles/page.css?raw";
import theme from "./styles/theme.css?raw";

/** The one stylesheet that pages load. */
export const stylesheet = [theme, page, controls, lists, messages].join("\n");
