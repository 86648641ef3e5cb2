import { createContext } from "react";

/** Whether what is around a job's progress says how the job ended: it isn't said twice. */
export const EndSaidAround = createContext(false);
