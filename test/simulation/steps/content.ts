/** What people write: few things, so that they meet often. */
import type { Change } from '../../../renderer/vault/api.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { World } from '../world/world.ts';

interface Place {
  readonly section: SectionKind;
  readonly type: string;
  readonly entities: readonly string[];
  readonly units: Readonly<Record<string, (text: string, day: string) => unknown>>;
}

const steps = ['s1', 's2', 's3'];
const words = (text: string) => ({ text });

export const places: readonly Place[] = [
  {
    section: 'plan',
    type: 'step',
    entities: steps,
    units: {
      what: words,
      details: words,
      due: (_, on) => ({ on }),
      status: (reason) => ({ status: 'in-progress', reason }),
    },
  },
  {
    section: 'plan',
    type: 'goal',
    entities: ['g1', 'g2'],
    units: { words: (text) => ({ text, language: 'nl' }), translation: words },
  },
  {
    section: 'identity',
    type: 'person',
    entities: ['person'],
    units: { place: words, destination: (place) => ({ place }), residence: () => ({ status: 'belgian' }) },
  },
  {
    section: 'legal',
    type: 'legal-date',
    entities: ['d1', 'd2'],
    units: { date: (note, value) => ({ kind: 'sentence-end', value, source: 'by-hand', note }) },
  },
  { section: 'legal', type: 'situation', entities: ['situation'], units: { executable: words } },
  {
    section: 'assessment',
    type: 'statement',
    entities: ['a1'],
    units: { statement: (text, on) => ({ domain: 'housing', kind: 'strength', text, source: 'said', on }) },
  },
];

/** Sections people write notes in. */
export const noted: readonly SectionKind[] = ['plan', 'legal', 'notes', 'assessment', 'identity'];

/** A text nobody wrote before, or now and then one that somebody else may write too. */
export const textFor = (world: World): string =>
  world.random.once(4)
    ? world.random.pick(['yes', 'no', 'later'])
    : `words of step ${world.step}.${world.random.below(1000)}`;

export const dayFor = (world: World): string => `2027-0${1 + world.random.below(9)}-1${world.random.below(10)}`;

type At = Omit<Extract<Change, { do: 'put' }>, 'do' | 'sees' | 'value'>;

export function anyPlace(world: World): At & { readonly value: unknown } {
  const place = world.random.pick(places);
  const [unit, value] = world.random.pick(Object.entries(place.units));
  const entity = world.random.pick(place.entities);
  return { section: place.section, type: place.type, entity, unit, value: value(textFor(world), dayFor(world)) };
}
