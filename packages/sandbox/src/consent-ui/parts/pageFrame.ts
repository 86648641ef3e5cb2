/** What every page of a visit needs to link and to send forms. */
export interface PageFrame {
  /** The path of its pages. */
  base: string;
  nonce: string;
}
