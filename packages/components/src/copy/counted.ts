/** The phrase for each plural form of a language; `#` is replaced by the number. */
export type CountForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
>;

/** A number of things in a language's own grammar: `3 banks`. */
export function counted(locale: string, count: number, forms: CountForms): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace("#", new Intl.NumberFormat(locale).format(count));
}
