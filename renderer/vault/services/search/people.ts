/** Who can be found by name, and who the texts are about. */
import { sectionKinds } from '../../../../shared/dossier/sections.ts';
import type { HitPerson } from '../../api/dossiers.ts';
import { nameOf, type DossierProjections } from '../../core/context/projections.ts';
import { marksIn } from './blocks.ts';
import { hitKinds, type HitWriter } from './crossing.ts';
import { foldText } from './folding.ts';

const kind = hitKinds.indexOf('person');
const section = sectionKinds.indexOf('identity');

/** Somebody, and how the name is shown and searched. */
interface Named {
  readonly person: HitPerson;
  readonly shown: string;
  readonly folded: string;
}

export class People {
  /** What it was made of: a new list when one of them changed. */
  readonly dossiers: readonly DossierProjections[];
  readonly #named: readonly Named[];
  readonly #byDossier: Map<string, HitPerson>;

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

  /** Those in whose name every word occurs. */
  write(words: readonly string[], limit: number, hits: HitWriter): void {
    const found = this.#named.filter(({ folded }) => words.every((word) => folded.includes(word))).slice(0, limit);
    if (found.length === 0) return;
    const letters = found.reduce((sum, { shown }) => sum + shown.length, 0);
    hits.begin(found.length, letters);
    for (const [row, { person, shown, folded }] of found.entries()) {
      hits.put({ row, person: hits.person(person), kind, section, day: 0, entity: '', excerpt: shown });
      hits.mark(row, marksIn(folded, words));
    }
  }
}

function named(dossier: DossierProjections): Named {
  const { surname, firstName, birth } = nameOf(dossier);
  const shown = `${surname}, ${firstName}`;
  const person = { dossier: dossier.id, surname, firstName, birthYear: birth.slice(0, 4) };
  return { person, shown, folded: foldText(shown) };
}
