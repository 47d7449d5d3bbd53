/** The ways a sentence can be carried out or end, as a dossier names them, with their names and who decides. */
import type { z } from 'zod';
import type { modality } from '../../dossier/entities.ts';
import type { askedFor } from '../../dossier/units/modality.ts';
import { names, type Names } from '../../language.ts';

export type ModalityId = z.infer<typeof modality>;

/** `minister`: the Detention Management Directorate for the minister. `court`: judge alone or full court, by the total. */
export type Decider = 'minister' | 'court' | 'judge' | 'director';

export interface Modality {
  readonly id: ModalityId;
  readonly names: Names;
  /** Term of shared/glossary it belongs to. */
  readonly glossary: string;
  readonly decider: Decider;
  /** Articles of the Act of 17 May 2006. */
  readonly articles: string;
}

export const modalities: readonly Modality[] = [
  {
    id: 'permission-occasional',
    names: names(
      'uitgaansvergunning (occasioneel)',
      'permission de sortie (occasionnelle)',
      'Ausgangserlaubnis (gelegentlich)',
      'permission to leave (occasional)',
    ),
    glossary: 'permission-to-leave',
    decider: 'minister',
    articles: '4-5',
  },
  {
    id: 'permission-reintegration',
    names: names(
      'uitgaansvergunning (voorbereiding van de re-integratie)',
      'permission de sortie (préparation de la réinsertion)',
      'Ausgangserlaubnis (Vorbereitung der Wiedereingliederung)',
      'permission to leave (preparing reintegration)',
    ),
    glossary: 'permission-to-leave',
    decider: 'minister',
    articles: '4-5',
  },
  {
    id: 'prison-leave',
    names: names('penitentiair verlof', 'congé pénitentiaire', 'Hafturlaub', 'prison leave'),
    glossary: 'prison-leave',
    decider: 'minister',
    articles: '6-9',
  },
  {
    id: 'transition-house',
    names: names(
      'plaatsing in een transitiehuis',
      'placement en maison de transition',
      'Unterbringung in einem Übergangshaus',
      'placement in a transition house',
    ),
    glossary: 'transition-house',
    decider: 'minister',
    articles: '9/1-9/3',
  },
  {
    id: 'interruption',
    names: names(
      'strafonderbreking',
      'interruption de l’exécution de la peine',
      'Unterbrechung der Strafvollstreckung',
      'interruption of the sentence',
    ),
    glossary: 'interruption-of-the-sentence',
    decider: 'minister',
    articles: '15-19/1',
  },
  {
    id: 'limited-detention',
    names: names('beperkte detentie', 'détention limitée', 'Haftlockerung', 'limited detention'),
    glossary: 'limited-detention',
    decider: 'court',
    articles: '21; 23; 98/7; 98/9',
  },
  {
    id: 'electronic-monitoring',
    names: names(
      'elektronisch toezicht',
      'surveillance électronique',
      'elektronische Überwachung',
      'electronic monitoring',
    ),
    glossary: 'electronic-monitoring',
    decider: 'court',
    articles: '22-23; 98/8-98/9',
  },
  {
    id: 'conditional-release',
    names: names(
      'voorwaardelijke invrijheidstelling',
      'libération conditionnelle',
      'bedingte Freilassung',
      'conditional release',
    ),
    glossary: 'conditional-release',
    decider: 'court',
    articles: '24-25; 98/10',
  },
  {
    id: 'provisional-release-removal',
    names: names(
      'voorlopige invrijheidstelling met het oog op verwijdering',
      'libération provisoire en vue de l’éloignement',
      'vorläufige Freilassung im Hinblick auf Entfernung',
      'provisional release for removal',
    ),
    glossary: 'provisional-release-removal',
    decider: 'court',
    articles: '25/3, § 1; 26; 98/11',
  },
  {
    id: 'provisional-release-surrender',
    names: names(
      'voorlopige invrijheidstelling met het oog op overlevering',
      'libération provisoire en vue de la remise',
      'vorläufige Freilassung im Hinblick auf Übergabe',
      'provisional release for surrender',
    ),
    glossary: 'provisional-release-removal',
    decider: 'court',
    articles: '25/3, § 2; 26; 98/12',
  },
  {
    id: 'removal-by-minister',
    names: names(
      'invrijheidstelling door de minister met het oog op verwijdering',
      'libération par le ministre en vue de l’éloignement',
      'Freilassung durch den Minister im Hinblick auf Entfernung',
      'release by the minister for removal',
    ),
    glossary: 'provisional-release-removal',
    decider: 'minister',
    articles: '20/1',
  },
  {
    id: 'area-ban-reduction',
    names: names(
      'vermindering van een woon-, plaats- of contactverbod',
      'réduction d’une interdiction de résidence, de lieu ou de contact',
      'Herabsetzung eines Wohn-, Orts- oder Kontaktverbots',
      'reduction of a ban on residence, place or contact',
    ),
    glossary: 'modality',
    decider: 'court',
    articles: '26/1; 29/1; 49/1; 95/1',
  },
  {
    id: 'medical-release',
    names: names(
      'voorlopige invrijheidstelling om medische redenen',
      'libération provisoire pour raisons médicales',
      'vorläufige Freilassung aus medizinischen Gründen',
      'provisional release for medical reasons',
    ),
    glossary: 'provisional-release-medical',
    decider: 'judge',
    articles: '72-80',
  },
  {
    id: 'early-release',
    names: names('vervroegde invrijheidstelling', 'libération anticipée', 'vorzeitige Freilassung', 'early release'),
    glossary: 'early-release',
    decider: 'director',
    articles: '98/28-98/29',
  },
];

const byId = new Map(modalities.map((entry) => [entry.id, entry]));

/** Who decides what is asked for; on leave during a placing, and on its lifting, the court (articles 95/13 and 95/30). */
export const deciderOf = (asked: z.infer<typeof askedFor>): Decider =>
  asked === 'placement-leave' || asked === 'placement-lifting' ? 'court' : modalityOf(asked).decider;

export function modalityOf(id: ModalityId): Modality {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no modality ${id}`);
  return found;
}
