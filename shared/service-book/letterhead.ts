/** What stands below the name of a service on its papers (SPEC.md, SB18). */
import { addressLine } from '../directory/contact.ts';
import { directory } from '../directory/index.ts';
import { cardOf, type BookEntry } from './book.ts';
import { addressFor, ownContactOf } from './local.ts';

/** More would push the paper itself down. */
export const mostLines = 4;

/** As the service wrote it, else where it is found; no line where neither is known. */
export function letterheadOf(entries: readonly BookEntry[], service: string): readonly string[] {
  const said = cardOf(entries, service)?.value.letterhead;
  return said === undefined ? contactLines(entries, service) : linesIn(said);
}

/** Of what was typed, without empty lines. */
export const linesIn = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostLines);

function contactLines(entries: readonly BookEntry[], service: string): readonly string[] {
  const own = ownContactOf(entries, service)?.value;
  const known = directory.find(service)?.contact;
  const address = addressFor(entries, service);
  const ways = [own?.telephone ?? known?.telephone?.number, own?.email ?? known?.email?.address];
  const reached = ways.filter((each) => each !== undefined).join(' · ');
  return [...(address === undefined ? [] : [addressLine(address)]), ...(reached === '' ? [] : [reached])];
}
