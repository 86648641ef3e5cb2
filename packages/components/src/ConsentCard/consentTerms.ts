/**
 * Who receives a person's data and how they stop it: what only the app knows, and the person has to
 * know. None of it is made up where it is left out.
 */
export interface ConsentTerms {
  /** The name by which the person knows the app. */
  readonly appName: string;
  /** The registered name of the company that receives the data. */
  readonly legalEntity: string;
  /** Who is accredited to receive it, and under which number: the app's company, or its principal. */
  readonly accreditedParty: { readonly name: string; readonly number: string };
  /** The page that says how the data is handled. */
  readonly policyUrl: string;
  /** Whom the person can ask to stop, beside the button: an address, a number. */
  readonly contact: string;
  /** What the app does with its own copy once the person has stopped: whole sentences. */
  readonly afterWithdrawal: string;
  /**
   * What the person loses of the app's service once they stop: whole sentences, said before they do.
   * @default nothing is said
   */
  readonly serviceLoss?: string | undefined;
}
