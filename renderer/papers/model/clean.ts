/** Characters that print as nothing or as rubbish, or that no document may hold (XML 1.0, 2.2), become U+FFFD. */
export const cleanText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
