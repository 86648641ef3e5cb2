/** Next.js 16, whose `useSearchParams` has its own copy of the address. */
export { returnsThroughRouter as journey } from "../steps.mjs";
