/** The app's own. */
declare function MyButton(
  props: import("react").ComponentProps<"button">,
): import("react").ReactElement;
