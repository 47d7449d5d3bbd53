/** The week as a page to print: a table for each day that has something. */
import type { Language } from '../../../shared/language.ts';
import { formatFor } from '../../i18n/format.ts';
import { html, type Html } from '../../papers/model/html.ts';
import { pageDocument } from '../../papers/model/paper.ts';
import { shortNumber } from '../../papers/pathway/calendar-file.ts';
import type { TodayRow } from '../../vault/api.ts';
import { itemsOf, type AgendaItem, type Day } from './model.ts';

/** How people stand on paper, the least first. */
export const namings = ['number', 'initials', 'full'] as const;
export type Naming = (typeof namings)[number];

export interface WeekPageWords {
  readonly title: string;
  /** Said above it where it is of practice dossiers. */
  readonly practice: string | undefined;
  readonly none: string;
  readonly whatOf: (item: AgendaItem) => string;
}

export interface WeekPage {
  readonly html: string;
  readonly footer: string;
}

/**
 * With a number alone, what somebody typed of an appointment is left out too: it may name them.
 * @param days Monday to Sunday
 */
export function weekPage(days: readonly Day[], naming: Naming, words: WeekPageWords, language: Language): WeekPage {
  const format = formatFor(language);
  const [first, last] = [days[0]?.on ?? '', days.at(-1)?.on ?? ''];
  const title = `${words.title}, ${format.date(first)} – ${format.date(last)}`;
  const filled = days.filter((day) => itemsOf([day]).length > 0);
  const body = html`<main class="paper">
    ${words.practice === undefined ? undefined : html`<p class="practice">${words.practice}</p>`}
    <h1>${title}</h1>
    ${filled.length === 0 ? html`<p>${words.none}</p>` : undefined}
    ${filled.map((day) => dayTable(day, format.dayDate(day.on), naming, words))}
  </main>`;
  return { html: pageDocument({ language, title, body: body.toString(), footer: title }), footer: title };
}

function dayTable(day: Day, name: string, naming: Naming, words: WeekPageWords): Html {
  return html`<h2>${name}</h2>
    <table>
      <tbody>
        ${itemsOf([day]).map(
          (item) =>
            html`<tr>
              <td>${hoursText(item)}</td>
              <td>${nameOn(item, naming)}</td>
              <td>${said(item, naming, words)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

const hoursText = ({ at, until }: AgendaItem): string => (until === undefined ? at : `${at} – ${until}`);

export function nameOn({ surname, firstName, dossier }: AgendaItem, naming: Naming): string {
  if (naming === 'number') return shortNumber(dossier);
  if (naming === 'full') return [surname, firstName].filter((each) => each !== '').join(', ');
  return [firstName, surname].flatMap((each) => (each === '' ? [] : [`${firstLetter(each)}.`])).join(' ');
}

/** What is said of these comes from the law and the registry: nobody typed it. */
const byLaw: readonly TodayRow['kind'][] = ['date-near', 'sentence-end', 'procedure', 'director-advice'];

const firstLetter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

function said(item: AgendaItem, naming: Naming, words: WeekPageWords): string {
  const { of } = item;
  if (of.is === 'duty') return naming !== 'number' || byLaw.includes(of.row.kind) ? words.whatOf(item) : '';
  if (naming === 'number') return '';
  return [of.row.what, of.row.place, of.row.with ?? ''].filter((text) => text !== '').join(' · ');
}
