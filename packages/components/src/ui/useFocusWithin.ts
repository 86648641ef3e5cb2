import { type FocusEvent, useState } from "react";

/** Whether the focus is inside an element, and that element's props. It stays true when the one that has it is removed. */
export function useFocusWithin() {
  const [isWithin, setWithin] = useState(false);
  return [
    isWithin,
    {
      onFocus: () => setWithin(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        setWithin(currentTarget.contains(relatedTarget)),
    },
  ] as const;
}
