/** French writes the first of a month as an ordinal, wherever the day stands in a date: "1er février 2028", "mardi 1er février". */
export const firstOfMonth = (said: string): string => said.replace(/(?<![\d.,])1 (?=\p{L})/u, '1er ');
