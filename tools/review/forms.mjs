/**
 * What each story is drawn in, by the folder of its pictures. `width` is that of its container; the page has 24 px on
 * either side of it.
 *
 * Two cores take about 3 pictures a second. So the widest is taken in light alone: its colours are those of the others.
 */
export const FORMS = [
  { form: "light", heading: "508 px", globals: "theme:light", width: 508 },
  { form: "dark", heading: "508 px", globals: "theme:dark", width: 508 },
  { form: "narrow", heading: "320 px", globals: "theme:light", width: 320 },
  // In a language that is written so: English would only be wrong there.
  { form: "rtl", heading: "Right to left", globals: "theme:light;language:ar", width: 508 },
  { form: "wide", heading: "768 px", globals: "theme:light", width: 768 },
];
