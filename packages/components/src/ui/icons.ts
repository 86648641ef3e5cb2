/** A picture on a 20 px grid, drawn with a 1.5 px stroke. */
export interface IconShape {
  readonly path: string;
  /** Drawn inside a circle. */
  readonly round?: boolean;
  /** Points in the text direction, so it is mirrored on right-to-left pages. */
  readonly mirrors?: boolean;
}

// One export each, so that an app loads only those it draws.
export const checkIcon: IconShape = { path: "M5 10.5l3.5 3.5L15.5 6.5" };
export const doneIcon: IconShape = { path: "M6.75 10.25l2.25 2.25 4.25-4.75", round: true };
export const crossIcon: IconShape = { path: "M6 6l8 8M14 6l-8 8" };
export const failedIcon: IconShape = {
  path: "M7.25 7.25l5.5 5.5M12.75 7.25l-5.5 5.5",
  round: true,
};
export const clockIcon: IconShape = { path: "M10 5.5V10l3 2", round: true };
export const alertIcon: IconShape = { path: "M10 6v4.75M10 13.6v.1", round: true };
export const infoIcon: IconShape = { path: "M10 9.25V14M10 6.4v.1", round: true };
/** Something is wrong with a bank: a triangle, so that it differs from `alert` by shape as well. */
export const warningIcon: IconShape = {
  path: "M10 3.25l7.25 12.5a.5.5 0 01-.43.75H3.18a.5.5 0 01-.43-.75zM10 8v4M10 14.2v.1",
};
export const stopIcon: IconShape = { path: "M6.5 10h7", round: true };
export const addIcon: IconShape = { path: "M6.5 10h7M10 6.5v7", round: true };
export const changeIcon: IconShape = {
  path: "M4 7h12M12.75 3.75L16 7l-3.25 3.25M16 13.5H4M7.25 10.25L4 13.5l3.25 3.25",
};
export const offlineIcon: IconShape = {
  path: "M3.5 3.5l13 13M5 10.6a7 7 0 012.6-1.7M2.5 7.6a11 11 0 013-2M15 10.6a7 7 0 00-2.2-1.5M17.5 7.6A11 11 0 009 4.6M8 13.4a3 3 0 014 0",
};
export const phoneIcon: IconShape = {
  path: "M7 2.75h6a1.5 1.5 0 011.5 1.5v11.5a1.5 1.5 0 01-1.5 1.5H7a1.5 1.5 0 01-1.5-1.5V4.25A1.5 1.5 0 017 2.75zM9 14.75h2",
};
export const bankIcon: IconShape = {
  path: "M3 7.75L10 3.5l7 4.25zM4.75 8v6.25M8.25 8v6.25M11.75 8v6.25M15.25 8v6.25M3 16.5h14",
};
export const bellIcon: IconShape = {
  path: "M10 3a4.75 4.75 0 014.75 4.75c0 3.9 1.5 5.25 1.5 5.25H3.75s1.5-1.35 1.5-5.25A4.75 4.75 0 0110 3zM8.4 15.75a1.75 1.75 0 003.2 0",
};
export const refreshIcon: IconShape = {
  path: "M4 9.25a6.1 6.1 0 0110.6-3.1L16.5 8M16.5 4v4h-4M16 10.75a6.1 6.1 0 01-10.6 3.1L3.5 12M3.5 16v-4h4",
};
export const chevronDownIcon: IconShape = { path: "M5.5 8l4.5 4.5L14.5 8" };
export const searchIcon: IconShape = {
  path: "M13 13l3.75 3.75M14.5 9a5.5 5.5 0 11-11 0 5.5 5.5 0 0111 0z",
};
export const calendarIcon: IconShape = {
  path: "M4.5 4.75h11a1 1 0 011 1v9.5a1 1 0 01-1 1h-11a1 1 0 01-1-1v-9.5a1 1 0 011-1zM3.5 8.5h13M7 3v3M13 3v3",
};
export const copyIcon: IconShape = {
  path: "M8.25 7.25h7a1 1 0 011 1v7a1 1 0 01-1 1h-7a1 1 0 01-1-1v-7a1 1 0 011-1zM4.75 12.75a1 1 0 01-1-1v-7a1 1 0 011-1h7a1 1 0 011 1",
};
/** Back to where the person came from. */
export const returnIcon: IconShape = {
  path: "M8 15.5l-4.25-4.25L8 7M4 11.25h8a4.25 4.25 0 000-8.5h-1.5",
  mirrors: true,
};
export const binIcon: IconShape = {
  path: "M4 5.75h12M8 5.5V4.25a.75.75 0 01.75-.75h2.5a.75.75 0 01.75.75V5.5M5.5 5.75l.6 9.8a1 1 0 001 .95h5.8a1 1 0 001-.95l.6-9.8M8.5 9v4.25M11.5 9v4.25",
};
export const fileIcon: IconShape = {
  path: "M11.25 2.75H6a1.25 1.25 0 00-1.25 1.25v12A1.25 1.25 0 006 17.25h8A1.25 1.25 0 0015.25 16V6.75zM11.25 2.75v4h4M7.5 10.5h5M7.5 13.5h5",
};
/** Isn't finished yet: a flask. */
export const flaskIcon: IconShape = {
  path: "M7.75 3.25h4.5M8.5 3.5v4.25L4.65 14.9a1.25 1.25 0 001.1 1.85h8.5a1.25 1.25 0 001.1-1.85L11.5 7.75V3.5M6.5 12h7",
};
/** Leads to another site. */
export const leaveIcon: IconShape = {
  path: "M11.5 3.75h4.75V8.5M16 4l-6.5 6.5M8.5 4.75h-3.25a1 1 0 00-1 1v9a1 1 0 001 1h9a1 1 0 001-1V11.5",
  mirrors: true,
};
