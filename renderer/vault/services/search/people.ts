/** Who can be found by name, and who the texts are about. */
import { nameForm, soundsIn, typedForm, type NameForm } from '../../../../shared/dossier/alike/alike.ts';
import { sectionKinds } from '../../../../shared/dossier/sections.ts';
import { must } from '../../../../shared/result.ts';
import type { HitPerson } from '../../api/dossiers.ts';
import { nameOf, type DossierProjections } from '../../core/context/projections.ts';
import { marksIn } from './blocks.ts';
import { hitKinds, type HitWriter } from './crossing.ts';
import { foldText } from './folding.ts';

const kinds = { person: hitKinds.indexOf('person'), alike: hitKinds.indexOf('alike') };
/** Names that sound like what was typed leave room for texts in which it stands. */
const mostAlike = 8;
const section = sectionKinds.indexOf('identity');

/** Somebody, and how the name is shown and searched. */
interface Named {
  readonly person: HitPerson;
  readonly shown: string;
  readonly folded: string;
}

export interface Wanted {
  readonly limit: number;
  /** Dossiers that a person put together as one person's, by each of them (SPEC.md, OP3). */
  readonly together: ReadonlyMap<string, readonly string[]>;
}

export class People {
  /** What it was made of: a new list when one of them changed. */
  readonly dossiers: readonly DossierProjections[];
  readonly #named: readonly Named[];
  readonly #byDossier: Map<string, HitPerson>;
  readonly #forms: NameForm[] = [];

  constructor(dossiers: readonly DossierProjections[]) {
    this.dossiers = dossiers;
    this.#named = dossiers.map(named);
    this.#byDossier = new Map(this.#named.map(({ person }) => [person.dossier, person]));
  }

  /** The same object for every hit of a dossier; nameless where nothing says who it is about. */
  of(dossier: string): HitPerson {
    const known = this.#byDossier.get(dossier);
    if (known) return known;
    const nobody = { dossier, surname: '', firstName: '', birthYear: '' };
    this.#byDossier.set(dossier, nobody);
    return nobody;
  }

  /** Those in whose name every word occurs; behind them some whose name sounds like it (shared/disclosure/SPEC.md, D71). */
  write(words: readonly string[], { limit, together }: Wanted, hits: HitWriter): void {
    const isNamed = ({ folded }: Named): boolean => words.every((word) => folded.includes(word));
    const byName = this.#named.filter(isNamed);
    const typed = typedForm(words.join(' '));
    const isAlike = (at: number, each: Named): boolean => !isNamed(each) && soundsIn(typed, this.#formOf(at));
    const alike = typed.length === 0 ? [] : this.#named.filter((each, at) => isAlike(at, each));
    const isFirst = firstOfEach(together, byName, alike);
    const found = byName.filter(isFirst).slice(0, limit);
    const shown = (some: readonly Named[]) =>
      some.map((each) => ({ ...each, person: countedIn(together, each.person) }));
    write(shown(found), 'person', words, hits);
    const sounding = alike.filter(isFirst).slice(0, Math.min(mostAlike, limit - found.length));
    write(shown(sounding), 'alike', words, hits);
  }

  /** Made when somebody first searches: not while dossiers are read. */
  #formOf(at: number): NameForm {
    return (this.#forms[at] ??= nameForm(must(this.#named[at], 'somebody').person));
  }
}

/** Of each person the first of their dossiers that is found; one that has the name goes before one that sounds like it. */
function firstOfEach(together: Wanted['together'], ...found: readonly (readonly Named[])[]): (each: Named) => boolean {
  if (together.size === 0) return () => true;
  const places = found.map((some) => new Set(some.map(({ person }) => person.dossier)));
  const firstOf = (all: readonly string[]): string | undefined =>
    places.flatMap((here) => all.filter((id) => here.has(id)))[0];
  return ({ person: { dossier } }) => {
    const all = together.get(dossier);
    return all === undefined || firstOf(all) === dossier;
  };
}

function countedIn(together: Wanted['together'], person: HitPerson): HitPerson {
  const dossiers = together.get(person.dossier)?.length;
  return dossiers === undefined ? person : { ...person, dossiers };
}

function write(found: readonly Named[], kind: keyof typeof kinds, words: readonly string[], hits: HitWriter): void {
  if (found.length === 0) return;
  const letters = found.reduce((sum, { shown }) => sum + shown.length, 0);
  hits.begin(found.length, letters);
  for (const [row, { person, shown, folded }] of found.entries()) {
    hits.put({ row, person: hits.person(person), kind: kinds[kind], section, day: 0, entity: '', excerpt: shown });
    hits.mark(row, kind === 'person' ? marksIn(folded, words) : []);
  }
}

function named(dossier: DossierProjections): Named {
  const { surname, firstName, birth } = nameOf(dossier);
  const shown = `${surname}, ${firstName}`;
  const person = { dossier: dossier.id, surname, firstName, birthYear: birth.slice(0, 4) };
  return { person, shown, folded: foldText(shown) };
}
