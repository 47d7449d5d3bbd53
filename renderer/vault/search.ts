/**
 * Search over decrypted text in memory: no index on disk to leak or migrate. It covers what I can open and hints at
 * nothing more. Accents and case make no difference; positions in the folded text are positions in the original.
 */
import { parseUnit } from '../../shared/dossier/read.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { EntityView, SectionView } from '../../shared/dossier/view.ts';
import { toBase64url } from '../../shared/codec/base64url.ts';
import type { Hit, Realm } from './api.ts';
import type { Workshop } from './dossiers.ts';
import { dossiersIn, nameOf, type Named } from './fragments.ts';
import type { OpenSection } from './sections.ts';
import { realmOf } from './session.ts';

interface Item {
  readonly kind: Hit['kind'];
  readonly text: string;
  readonly folded: string;
  readonly entity?: string;
  readonly on?: string;
}

interface IndexedSection {
  readonly dossier: string;
  readonly realm: Realm;
  readonly section: SectionKind;
  readonly items: readonly Item[];
}

const beyondAscii = /[^\u0000-\u007f]/g;
const folds = new Map<string, string>();

function foldOne(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const folded = letter.normalize('NFD').charAt(0).toLowerCase();
  folds.set(letter, folded.length === 1 ? folded : letter);
  return folded.length === 1 ? folded : letter;
}

/**
 * Lower case without accents, of the same length as the text. Made by one replacement: a text added up letter by letter
 * is kept in pieces, ten times its size, until it is first searched.
 */
export const foldText = (text: string): string => text.replace(beyondAscii, foldOne).replace(/[A-Z]+/g, lowerCase);

const lowerCase = (letters: string): string => letters.toLowerCase();

export class SearchIndex {
  readonly #shop: Workshop;
  readonly #sections = new Map<string, IndexedSection>();
  #complete = false;

  constructor(shop: Workshop) {
    this.#shop = shop;
  }

  /** Indexes every section, yielding between them so that calls stay quick. */
  async indexAll(pause: () => Promise<void>): Promise<void> {
    for (const hex of this.#shop.session.sections()) {
      await pause();
      if (this.#sections.has(hex)) continue;
      const section = await this.#shop.sections.open(hex);
      if (section) this.update(section);
    }
    this.#complete = true;
  }

  update(section: OpenSection): void {
    const view = section.log.view({ canWrite: false, readers: [] });
    if (view === null) return;
    this.#sections.set(section.hex, {
      dossier: toBase64url(section.key.dossier),
      realm: realmOf(section.key.realm),
      section: section.key.kind,
      items: itemsOf(view),
    });
  }

  forget(hex: string): void {
    this.#sections.delete(hex);
  }

  /** People first, then the newest notes, then the rest; every word must occur in the same text. */
  find(query: string, limit: number, realm: Realm): { hits: readonly Hit[]; complete: boolean } {
    const words = foldText(query.normalize('NFC'))
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return { hits: [], complete: this.#complete };
    const names = new Map(dossiersIn(this.#shop, realm).map((each) => [each.id, nameOf(each)]));
    const hits = [...peopleHits(names, words)];
    const found: Found[] = [];
    for (const section of this.#sections.values()) {
      if (section.realm !== realm) continue;
      for (const item of section.items) {
        if (words.every((word) => item.folded.includes(word))) found.push({ section, item });
      }
    }
    for (const { section, item } of newestOf(found, limit))
      hits.push(hitOf(section, item, words, names.get(section.dossier)));
    return { hits: hits.slice(0, limit), complete: this.#complete };
  }
}

interface Found {
  readonly section: IndexedSection;
  readonly item: Item;
}

const newestFirst = (a: Found, b: Found): number => {
  const [first = '', second = ''] = [a.item.on, b.item.on];
  return first === second ? 0 : first < second ? 1 : -1;
};

/** The newest few of many, without sorting the many: most are older than the oldest of the few. */
function newestOf(found: readonly Found[], limit: number): readonly Found[] {
  const best = found.slice(0, limit).sort(newestFirst);
  for (const each of found.slice(limit)) {
    const worst = best.at(-1);
    if (worst === undefined || newestFirst(each, worst) >= 0) continue;
    best[best.length - 1] = each;
    for (let at = best.length - 1; at > 0; at -= 1) {
      const [before, here] = [best[at - 1], best[at]];
      if (before === undefined || here === undefined || newestFirst(before, here) <= 0) break;
      best[at - 1] = here;
      best[at] = before;
    }
  }
  return best;
}

function peopleHits(names: ReadonlyMap<string, Named>, words: readonly string[]): readonly Hit[] {
  return [...names].flatMap(([dossier, name]) => {
    const text = `${name.surname}, ${name.firstName}`;
    const folded = foldText(text);
    if (!words.every((word) => folded.includes(word))) return [];
    const marks = marksIn(folded, words, 0);
    return [
      {
        dossier,
        surname: name.surname,
        firstName: name.firstName,
        birthYear: name.birth.slice(0, 4),
        kind: 'person' as const,
        section: 'identity' as const,
        excerpt: text,
        marks,
      },
    ];
  });
}

const around = 60;

function hitOf(section: IndexedSection, item: Item, words: readonly string[], name: Named | undefined): Hit {
  const first = Math.max(0, item.folded.indexOf(words[0] ?? '') - around);
  const excerpt = item.text.slice(first, first + 3 * around);
  return {
    dossier: section.dossier,
    surname: name?.surname ?? '',
    firstName: name?.firstName ?? '',
    birthYear: name?.birth.slice(0, 4) ?? '',
    kind: item.kind,
    section: section.section,
    excerpt,
    marks: marksIn(item.folded.slice(first, first + 3 * around), words, 0),
    ...(item.entity !== undefined && { entity: item.entity }),
    ...(item.on !== undefined && { on: item.on }),
  };
}

function marksIn(folded: string, words: readonly string[], offset: number): readonly (readonly [number, number])[] {
  const marks = words.flatMap((word) => {
    const at = folded.indexOf(word);
    return at < 0 ? [] : [[at + offset, word.length] as const];
  });
  return marks.sort((a, b) => a[0] - b[0]);
}

function itemsOf(view: SectionView): readonly Item[] {
  const notes = view.notes.map((each) => item('note', each.note.text, each.op, each.note.on));
  const entities = view.entities
    .filter((each) => each.state !== 'taken-out')
    .flatMap((each) => entityItems(view.kind, each));
  return [...notes, ...entities];
}

function entityItems(section: SectionKind, entity: EntityView): readonly Item[] {
  if (entity.type === 'person') return [];
  const kind = entity.type === 'step' ? 'step' : entity.type === 'goal' ? 'goal' : 'other';
  const due =
    section === 'plan' && entity.type === 'step'
      ? parseUnit('plan', 'step', 'due', entity.units['due']?.versions[0]?.value)
      : undefined;
  const texts = Object.values(entity.units).flatMap((unit) =>
    unit.versions.flatMap((version) => textsIn(version.value)),
  );
  return texts.map((text) => item(kind, text, entity.id, due?.on));
}

function item(kind: Hit['kind'], text: string, entity: string, on: string | undefined): Item {
  const composed = text.normalize('NFC');
  return { kind, text: composed, folded: foldText(composed), entity, ...(on !== undefined && { on }) };
}

/** Fields a person types freely; codes, dates and ids of the model are not searched. */
const typedFields = new Set(
  [
    'text name surname firstName relation street town findings present reason note',
    'what place trigger type court by to ground purpose names',
  ].flatMap((line) => line.split(' ')),
);

function textsIn(value: unknown, field = 'text'): readonly string[] {
  if (typeof value === 'string') return typedFields.has(field) && value.length > 1 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, field));
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, key));
}
