/** A text in place of what is chosen in the field that has the keyboard, as if it had been typed: Ctrl+Z takes it back. */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  if (text === '' && field.selectionStart === field.selectionEnd) return;
  // Nothing else keeps the field's own list of what can be taken back.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}
