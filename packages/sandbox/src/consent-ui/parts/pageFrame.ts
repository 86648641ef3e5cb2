/** What every page of a visit needs for its links and forms. */
export interface PageFrame {
  /** The path of its pages. */
  base: string;
  nonce: string;
}
