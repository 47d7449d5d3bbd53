/** Limits of taking part in a hearing of judge or court by video. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { granted } from './granted.ts';

/** Any hearing of theirs: those on a breach in the emergency procedure, on placement and on medical release too. */
const kinds: LimitRow['kinds'] = [...granted, 'area-ban-reduction', 'medical-release', 'placement'];

export const videoLimits: readonly LimitRow[] = [
  {
    id: 'C-98-3-request',
    kinds,
    from: 'hearing',
    meets: 'video-request',
    length: { count: -6, unit: 'days' },
    bound: 'at-the-latest',
    who: 'convicted-person',
    ...ground('98/3, § 1, al. 1', '2024-09-01'),
    summary: names(
      'Wie de zitting met video wil volgen, vraagt dat elektronisch ten laatste de zesde dag ervoor. Dat kan de veroordeelde, het slachtoffer, de directeur of een andere gehoorde persoon zijn.',
      'Qui veut participer à l’audience par vidéoconférence le demande par voie électronique au plus tard le sixième jour avant. Ce peut être le condamné, la victime, le directeur ou une autre personne entendue.',
      'Wer per Videokonferenz an der Sitzung teilnehmen will, beantragt das elektronisch spätestens am sechsten Tag davor. Das kann der Verurteilte, das Opfer, der Direktor oder eine andere angehörte Person sein.',
      'Whoever wants to take part in the hearing by video asks for it electronically at the latest on the sixth day before: the convicted person, the victim, the director or another person heard.',
    ),
    missed: names(
      'Zonder toestemming verschijnt men op de plaats van de zitting.',
      'Sans autorisation, on comparaît au lieu de l’audience.',
      'Ohne Erlaubnis erscheint man am Ort der Sitzung.',
      'Without permission one appears where the hearing is held.',
    ),
  },
  {
    id: 'C-98-3-answer',
    kinds,
    from: 'hearing',
    meets: 'video-answer',
    length: { count: -3, unit: 'days' },
    bound: 'at-the-latest',
    who: 'court-registry',
    ...ground('98/3, § 1, al. 4', '2024-09-01'),
    summary: names(
      'De griffie meldt de beslissing over video ten laatste de derde dag vóór de zitting.',
      'Le greffe notifie la décision sur la vidéoconférence au plus tard le troisième jour avant l’audience.',
      'Die Kanzlei teilt die Entscheidung über die Videokonferenz spätestens am dritten Tag vor der Sitzung mit.',
      'The registry tells the decision on video at the latest on the third day before the hearing.',
    ),
    missed: names(
      'De wet verbindt er niets aan. Vraag de griffie van de rechtbank of video mag; verschijn anders op de plaats van de zitting.',
      'La loi n’y attache rien. Demandez au greffe du tribunal si la vidéoconférence est permise ; sinon, comparaissez au lieu de l’audience.',
      'Das Gesetz knüpft daran nichts. Bitte bei der Kanzlei des Gerichts fragen, ob Video erlaubt ist; sonst am Ort der Sitzung erscheinen.',
      'The law attaches nothing to it. Ask the registry of the court whether video is allowed; otherwise appear where the hearing is held.',
    ),
  },
];
