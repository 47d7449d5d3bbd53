/** Where the keyboard goes when something typed is not complete. */

/** What is needed comes before what may be left out, so what is missing is most often the first that is empty. */
export function toFirstEmpty(around: ParentNode | null): void {
  const fields = around?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input:not([type="checkbox"], [type="radio"], [type="hidden"], [type="file"]), textarea, select',
  );
  [...(fields ?? [])].find(({ value }) => value.trim() === '')?.focus();
}
