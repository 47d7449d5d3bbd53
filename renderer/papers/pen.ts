/** Writing on paper in one language, or in two side by side: headings and fixed phrases twice, free text once. */
import { html, nothing, type Html, type Part } from './html.ts';
import { tongue, type Tongue } from './words.ts';
import { longDate, type Lookup } from '../app/unit-words.ts';
import type { Language } from '../../shared/language.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView, Version } from '../../shared/dossier/view.ts';

type Say = (tongue: Tongue) => string;

export interface Pen {
  readonly first: Tongue;
  readonly second: Tongue | undefined;
  /** A few words within a line or cell: `klaar / fait`. The same in both languages prints once. */
  words(say: Say): Html;
  /** A heading over the whole width, or one per column. */
  heading(say: Say): Html;
  /** A fixed sentence as a paragraph, or one per column. */
  sentence(say: Say): Html;
  /** A date in words; in figures where two languages stand side by side, so that it stands once. */
  date(iso: string): Html;
  /** Free text as it was written, with its translation where a person entered one. */
  free(text: string | undefined, translation?: string): Html;
  /** All current values of a unit in words; two versions stand side by side with who wrote them and when. */
  unit(section: SectionKind, entity: EntityView | undefined, unit: string): Html;
}

export function penFor(language: Language, second: Language | undefined, lookup: Lookup): Pen {
  const first = tongue(language);
  const other = second === undefined || second === language ? undefined : tongue(second);
  const both = (say: Say): readonly [string, string | undefined] => {
    const mine = say(first);
    const theirs = other === undefined ? undefined : say(other);
    return [mine, theirs === mine ? undefined : theirs];
  };
  const words = (say: Say): Html => {
    const [mine, theirs] = both(say);
    return theirs === undefined
      ? html`${mine}`
      : html`${mine}<span class="second" lang="${other?.language}">${theirs}</span>`;
  };
  const columns = (say: Say, tag: (text: string, lang: string) => Html): Html => {
    const mine = tag(say(first), first.language);
    return other === undefined ? mine : html`<div class="two">${mine}${tag(say(other), other.language)}</div>`;
  };
  return {
    first,
    second: other,
    words,
    heading: (say) => columns(say, (text, lang) => html`<h2 lang="${lang}">${text}</h2>`),
    sentence: (say) => columns(say, (text, lang) => html`<p lang="${lang}">${text}</p>`),
    date: (iso) => html`${other === undefined ? longDate(iso, language) : figures(iso, language)}`,
    free: (text, translation) => freeText(text, translation, words),
    unit: (section, entity, unit) =>
      unitValues(section, entity, unit, { words, pieces: piecewise(both, other), lookup }),
  };
}

/** `14/06/2027`, in German `14.06.2027`; what is not a date comes back as it was written. */
function figures(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? iso : [parts[3], parts[2], parts[1]].join(language === 'de' ? '.' : '/');
}

function freeText(text: string | undefined, translation: string | undefined, words: Pen['words']): Html {
  if (text === undefined || text.trim() === '') return nothing;
  const translated =
    translation === undefined || translation.trim() === ''
      ? nothing
      : html`<div class="translation">
          <div class="mark">${words((t) => t.words.labels.translation)}</div>
          <p dir="auto">${translation}</p>
        </div>`;
  return html`<div class="free">
    <p dir="auto">${text}</p>
    ${translated}
  </div>`;
}

/** Where a value is made of several pieces, each differing piece stands in both languages and the others once. */
const seams = /(, |\n| ?: )/;

function piecewise(both: (say: Say) => readonly [string, string | undefined], other: Tongue | undefined): Pen['words'] {
  return (say) => {
    const [mine, theirs] = both(say);
    if (theirs === undefined) return html`${mine}`;
    const [own, second] = [mine.split(seams), theirs.split(seams)];
    const [ownPieces, secondPieces] = own.length === second.length ? [own, second] : [[mine], [theirs]];
    const isSame = (at: number): boolean => at % 2 === 1 || ownPieces[at] === secondPieces[at];
    return html`${ownPieces.map((piece, at) => (isSame(at) ? piece : html`${piece}<span class="second" lang="${other?.language}">${secondPieces[at]}</span>`))}`;
  };
}

interface Means {
  readonly words: Pen['words'];
  readonly pieces: Pen['words'];
  readonly lookup: Lookup;
}

function unitValues(section: SectionKind, entity: EntityView | undefined, unit: string, means: Means): Html {
  const { words, pieces, lookup } = means;
  const versions = entity?.units[unit]?.versions ?? [];
  const value = (version: Version): Html =>
    html`<bdi class="value"
      >${pieces((t) => t.units.value(section, entity?.type ?? '', unit, version.value, lookup))}</bdi
    >`;
  const [only] = versions;
  if (only === undefined) return nothing;
  if (versions.length === 1) return value(only);
  const items = versions.map(
    (version) =>
      html`<li>
        ${value(version)}
        <span class="mark">(${version.author.name}, ${words((t) => longDate(isoDay(version.at), t.language))})</span>
      </li>`,
  );
  return html`<div class="versions">
    <span class="mark">${words((t) => t.words.labels.twoVersions)}</span>
    <ul>
      ${items}
    </ul>
  </div>`;
}

/** The author's calendar day of an instant. */
export function isoDay(at: number): string {
  const day = new Date(at);
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

export interface Row {
  readonly label: Part;
  readonly value: Html;
}

/** Labels beside values; rows without a value are left out. */
export function facts(rows: readonly (Row | undefined)[]): Html {
  const filled = rows.filter((row): row is Row => row !== undefined && row.value.toString() !== '');
  if (filled.length === 0) return nothing;
  return html`<dl class="facts">
    ${filled.map(
      (row) =>
        html`<div>
          <dt>${row.label}</dt>
          <dd>${row.value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A table whose head repeats on every page. */
export function table(heads: readonly Html[], rows: readonly (readonly Part[])[], kind: string): Html {
  return html`<table class="${kind}">
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
