/** Words and filters of a person's own in which something of a dossier stands (SPEC.md, Z10), found before it is erased. */
import { fold } from '../../../../shared/directory/fold.ts';
import type { SavedFilter } from '../../api/caseload.ts';
import { filterRooms, filtersText, savedFilters } from '../own-texts/filters.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OwnText } from '../own-texts/own-texts.ts';
import type { Session } from '../../core/session/session.ts';
import { spellingsOf, spellingsText } from '../spelling/calls.ts';
import type { OwnTextsChosen, OwnTextsFound } from '../../api/erasure.ts';

/** What is written in a dossier, or was once: its words, and those of people's names. Folded. */
interface Said {
  readonly words: Set<string>;
  readonly names: Set<string>;
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Fields that hold the name of somebody outside of the services; colleagues stand in fields with an id or a service beside. */
const namingFields: ReadonlySet<string> = new Set(['surname', 'firstName', 'name']);
const isColleague = (value: object): boolean => 'person' in value || 'service' in value;

function hear(said: Said, value: unknown, isName = false): void {
  if (typeof value === 'string') {
    for (const word of wordsOf(value)) {
      said.words.add(word);
      if (isName) said.names.add(word);
    }
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    const mayName = !isColleague(value);
    for (const [field, each] of Object.entries(value)) hear(said, each, mayName && namingFields.has(field));
  }
}

async function saidIn({ session, sections }: VaultContext, dossier: string): Promise<Said> {
  const said: Said = { words: new Set(), names: new Set() };
  for (const { hex } of allSectionsOf(session, dossier)) {
    const section = await sections.open(hex);
    for (const { contribution } of section?.log.held().values() ?? [])
      for (const each of contribution.ops) if (each !== null && 'value' in each.op) hear(said, each.op.value);
  }
  return said;
}

const standsIn = (words: ReadonlySet<string>, text: string): boolean => {
  const parts = wordsOf(text);
  return parts.length > 0 && parts.every((part) => words.has(part));
};

const namesSomebody = (names: ReadonlySet<string>, { name, typed }: SavedFilter): boolean =>
  wordsOf(`${name} ${typed}`).some((word) => names.has(word));

export const hasOwnTexts = (session: Session): boolean =>
  spellingsOf(session).length > 0 || filterRooms.some((room) => savedFilters(session, room).length > 0);

export async function ownTextsIn(context: VaultContext, dossier: string): Promise<OwnTextsFound> {
  const { session } = context;
  const spellings = spellingsOf(session);
  const filters = filterRooms.flatMap((room) => savedFilters(session, room).map((filter) => ({ room, filter })));
  if (spellings.length + filters.length === 0) return { words: [], filters: [] };
  const { words, names } = await saidIn(context, dossier);
  return {
    words: spellings.flatMap((word) => (standsIn(words, word) ? [{ word, isName: standsIn(names, word) }] : [])),
    filters: filters.flatMap(({ room, filter }) => (namesSomebody(names, filter) ? [{ room, name: filter.name }] : [])),
  };
}

/** Nobody chose: those with names go, whatever else is in them stays. */
export const withNames = ({ words, filters }: OwnTextsFound): OwnTextsChosen => ({
  words: words.flatMap(({ word, isName }) => (isName ? [word] : [])),
  filters,
});

/** What is chosen of what was found: nothing else goes by erasing. */
export function chosenOf(found: OwnTextsFound, chosen: OwnTextsChosen): OwnTextsChosen {
  const isFilter = (one: OwnTextsChosen['filters'][number]) =>
    chosen.filters.some(({ room, name }) => room === one.room && name === one.name);
  return {
    words: found.words.flatMap(({ word }) => (chosen.words.includes(word) ? [word] : [])),
    filters: found.filters.filter(isFilter),
  };
}

/** Own texts as they are without these. */
export function without(session: Session, { words, filters }: OwnTextsChosen): readonly OwnText[] {
  const goes = new Set(words);
  const rooms = filterRooms.filter((room) => filters.some((each) => each.room === room));
  return [
    ...(goes.size > 0
      ? [[spellingsText, spellingsOf(session).filter((word) => !goes.has(word))] satisfies OwnText]
      : []),
    ...rooms.map((room): OwnText => [
      filtersText(room),
      savedFilters(session, room).filter(
        (kept) => !filters.some((each) => each.room === room && each.name === kept.name),
      ),
    ]),
  ];
}
