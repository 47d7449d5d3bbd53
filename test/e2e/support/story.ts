/** The made-up person of the main journey, and the paper that comes with him. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPage } from '../../../shared/practice/page.ts';
import { freshFolder } from '../launch.ts';

export const surname = 'Paardenbloem';
export const wish = 'Ik wil mijn dochter zelf van school halen.';
export const goal = 'Bij mijn zus wonen.';
export const step = 'Kamer klaarmaken bij zijn zus';
export const noteText = 'Gesprek op de vleugel: hij kijkt uit naar de eerste dag.';

/** A kind of document that nobody offered. */
export const promiseKind = 'Huisvestingsbelofte';

/** Days from today as people type it: `3/5/2027`. */
export function day(offset: number): string {
  const date = new Date(Date.now() + offset * 86_400_000);
  return `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()}`;
}

/** A housing promise as a PDF on disk. */
export function housingPromise(): string {
  const file = join(freshFolder('papers'), 'belofte.pdf');
  writeFileSync(
    file,
    drawPage({ name: 'belofte.pdf', title: 'Huisvestingsbelofte', lines: ['Wolf kan bij mij wonen.'] }),
  );
  return file;
}

export const slip = {
  surname,
  firstName: 'Wolf',
  birth: '4/3/1997',
  place: 'Gent',
  months: 54,
  asWritten: '54 maanden effectief',
  route: 'court',
  dates: { 'conditional-release': day(125), 'sentence-end': day(490) },
} as const;
