/** React Router 7, whose own copy of the address `setSearchParams` writes back. */
export { returnsThroughRouter as journey } from "../steps.mjs";
