/**
 * Telling a national register number (or a BIS number) from other numbers, so that it can be refused where one is typed or taken in
 * (SPEC.md, RN1-RN3). What is looked at is the text alone; nothing of it is kept or said again.
 */

/** Eleven digits that stand by themselves, written together or with a dot, space, dash or slash between them. */
const elevenDigits = /(?<!\d)\d(?:[\s./\-‐-―−_]{0,3}\d){10}(?!\d)/gu;

/** Added to the month of a BIS number, by whether the sex was known when it was given. */
const bisMonths = [0, 20, 40];

const mostDays = 31;
const mostMonths = 12;

/** Whether a text holds a number of the national register. Time follows the length of the text. */
export const holdsNationalNumber = (text: string): boolean =>
  text.length >= 11 &&
  // Full-width digits are the same number.
  (text.normalize('NFKC').match(elevenDigits) ?? []).some((found) => isNationalNumber(found.replaceAll(/\D/g, '')));

/** Month and day may be unknown (00); the check is what is left of 97, with a 2 before the number for who was born from 2000 on. */
function isNationalNumber(digits: string): boolean {
  const [month, day, check] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6)), Number(digits.slice(9))];
  if (day > mostDays || !bisMonths.some((added) => month >= added && month <= added + mostMonths)) return false;
  const number = Number(digits.slice(0, 9));
  return [number, 2_000_000_000 + number].some((each) => 97 - (each % 97) === check);
}
