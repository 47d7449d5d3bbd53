/** Safety measure for the protection of society: whether it is carried out after the placement, and its later management. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { nothing } from './missed.ts';
import { decisionFourteenDays, fileFourDays, within } from './steps.ts';

export const safetyKinds: LimitRow['kinds'] = ['safety-measure'];
const kinds = safetyKinds;
const chamber = { who: 'chamber' } as const;
/** By the act on the measure. */
export const ofAct = (article: string, more: Parameters<typeof ground>[2] = {}) =>
  ground(article, '2024-04-18', { act: 'protection', ...more });
const working = { doubts: ['working-day-undefined'] } as const;

export const toldInAWorkingDay = names(
  'Het vonnis gaat binnen één werkdag naar de veroordeelde, zijn advocaat, het slachtoffer, het openbaar ministerie en de directeur.',
  'Le jugement est communiqué dans un délai d’un jour ouvrable au condamné, à son avocat, à la victime, au ministère public et au directeur.',
  'Das Urteil geht binnen einem Werktag an den Verurteilten, seinen Anwalt, das Opfer, die Staatsanwaltschaft und den Direktor.',
  'The judgment goes within one working day to the convicted person, the lawyer, the victim, the prosecutor and the director.',
);

const first: readonly LimitRow[] = [
  {
    id: 'S-11-seisin',
    kinds: ['placement', 'safety-measure'],
    from: 'placement-end',
    meets: 'request',
    ...within(-12, 'months'),
    who: 'director',
    ...ofAct('11, § 1'),
    summary: names(
      'Is naast de terbeschikkingstelling een beveiligingsmaatregel opgelegd en loopt er geen modaliteit, dan brengt de directeur de zaak één jaar vóór het einde van de terbeschikkingstelling met een gewone brief voor de kamer voor de bescherming van de maatschappij. Die beveelt meteen een nieuw deskundigenonderzoek.',
      'Si une mesure de sûreté a été imposée avec la mise à la disposition et qu’aucune modalité n’est en cours, le directeur saisit par simple lettre la chambre de protection sociale un an avant la fin de la mise à la disposition. Elle ordonne immédiatement une nouvelle expertise.',
      'Wurde neben der Überantwortung eine Sicherungsmaßnahme auferlegt und läuft keine Modalität, bringt der Direktor die Sache ein Jahr vor dem Ende der Überantwortung mit einfachem Brief vor die Kammer zum Schutz der Gesellschaft. Sie ordnet sofort ein neues Gutachten an.',
      'If a safety measure was imposed with the placing and no modality is running, the director brings the case before the chamber for the protection of society by simple letter one year before the placing ends. The chamber orders a new expert report at once.',
    ),
    missed: names(
      'De maatregel kan alleen na een beslissing van vóór het einde van de terbeschikkingstelling. Breng de zaak meteen aan.',
      'La mesure suppose une décision antérieure à la fin de la mise à la disposition. Saisissez la chambre sans attendre.',
      'Die Maßnahme setzt eine Entscheidung vor dem Ende der Überantwortung voraus. Die Sache ist sofort vorzubringen.',
      'The measure needs a decision from before the placing ends. Bring the case at once.',
    ),
  },
  {
    id: 'S-11-prosecutor',
    kinds,
    from: 'expert-report',
    meets: 'prosecutor-advice',
    ...within(1, 'months'),
    who: 'prosecutor',
    ...ofAct('11, § 2'),
    summary: names(
      'Het openbaar ministerie adviseert binnen een maand na ontvangst van het eindverslag van de deskundige.',
      'Le ministère public rend son avis dans le mois de la réception du rapport final d’expertise.',
      'Die Staatsanwaltschaft nimmt binnen einem Monat nach Eingang des endgültigen Gutachtens Stellung.',
      'The prosecutor advises within a month of receiving the expert’s final report.',
    ),
    missed: names(
      'Is het advies laat, dan geeft het openbaar ministerie het mondeling op de zitting.',
      'Si l’avis tarde, le ministère public le rend verbalement à l’audience.',
      'Ist die Stellungnahme verspätet, gibt die Staatsanwaltschaft sie mündlich in der Sitzung ab.',
      'If the advice is late, the prosecutor gives it orally at the hearing.',
    ),
  },
  {
    id: 'S-12-hearing',
    kinds,
    from: 'expert-report',
    meets: 'hearing',
    ...within(2, 'months'),
    ...chamber,
    ...ofAct('12, § 1'),
    summary: names(
      'De kamer behandelt de zaak ten laatste twee maanden na ontvangst van het eindverslag van de deskundige.',
      'La chambre examine l’affaire au plus tard deux mois après la réception du rapport final d’expertise.',
      'Die Kammer behandelt die Sache spätestens zwei Monate nach Eingang des endgültigen Gutachtens.',
      'The chamber hears the case at the latest two months after receiving the expert’s final report.',
    ),
    missed: nothing,
  },
  {
    id: 'S-12-file',
    kinds,
    ...fileFourDays,
    ...within(-10, 'days'),
    who: 'prison-registry',
    ...ofAct('12, § 2'),
    summary: names(
      'Het dossier ligt minstens tien dagen vóór de zitting ter inzage op de griffie van de inrichting. Er kan een kopie worden gevraagd.',
      'Le dossier est consultable au greffe de l’établissement au moins dix jours avant l’audience. Une copie peut être demandée.',
      'Die Akte liegt mindestens zehn Tage vor der Sitzung in der Kanzlei der Einrichtung aus. Eine Kopie kann verlangt werden.',
      'The file is open at the registry of the establishment at least ten days before the hearing. A copy may be asked for.',
    ),
  },
  {
    id: 'S-12-adjournment',
    kinds,
    from: 'adjournment',
    meets: 'hearing',
    ...within(2, 'months'),
    ...chamber,
    ...ofAct('12, § 2'),
    summary: names(
      'De kamer kan één keer uitstellen, hoogstens twee maanden.',
      'La chambre peut remettre l’affaire une seule fois, de deux mois au plus.',
      'Die Kammer kann die Sache einmal vertagen, höchstens um zwei Monate.',
      'The chamber may adjourn once, by at most two months.',
    ),
    missed: nothing,
  },
  { id: 'S-12-decision', kinds, ...decisionFourteenDays, ...chamber, ...ofAct('12, § 2') },
  {
    id: 'S-12-told',
    kinds,
    from: 'decision',
    meets: 'decision-told',
    ...within(1, 'working-days'),
    who: 'court-registry',
    ...ofAct('12, § 2', working),
    summary: toldInAWorkingDay,
    missed: nothing,
  },
];

/** Once it runs: the yearly advice, with the report of psychiatrist and psychosocial staff. */
const management: readonly LimitRow[] = [
  {
    id: 'S-13-advice',
    kinds,
    from: 'final',
    meets: 'advice',
    length: { count: 1, unit: 'years' },
    bound: 'fixed-by-decision',
    who: 'director',
    ...ofAct('13, al. 2-3; 17, § 1'),
    summary: names(
      'Het vonnis bepaalt wanneer de directeur of de verantwoordelijke voor de zorg adviseert: hoogstens één jaar nadat het in kracht van gewijsde is gegaan. De persoon wordt gehoord; een bijgewerkt multidisciplinair psychiatrisch en psychosociaal verslag hoort erbij.',
      'Le jugement fixe quand le directeur ou le responsable des soins rend son avis : un an au plus après qu’il est passé en force de chose jugée. La personne est entendue ; un rapport multidisciplinaire psychiatrique et psychosocial actualisé y est joint.',
      'Das Urteil bestimmt, wann der Direktor oder der Verantwortliche für die Pflege Stellung nimmt: höchstens ein Jahr nach Rechtskraft. Die Person wird angehört; ein aktueller multidisziplinärer psychiatrischer und psychosozialer Bericht gehört dazu.',
      'The judgment says when the director or head of care advises: at most one year after it is final. The person is heard; an updated multidisciplinary psychiatric and psychosocial report goes with it.',
    ),
    missed: names(
      'Komt er geen advies, dan brengt het openbaar ministerie de zaak onverwijld voor de kamer.',
      'À défaut d’avis, le ministère public saisit sans délai la chambre.',
      'Bleibt die Stellungnahme aus, bringt die Staatsanwaltschaft die Sache unverzüglich vor die Kammer.',
      'If no advice comes, the prosecutor brings the case before the chamber without delay.',
    ),
  },
  {
    id: 'S-19-prosecutor',
    kinds,
    from: 'advice',
    meets: 'prosecutor-advice',
    ...within(1, 'months'),
    who: 'prosecutor',
    ...ofAct('19'),
    summary: names(
      'Het openbaar ministerie adviseert binnen een maand na ontvangst van het advies van de directeur of de verantwoordelijke voor de zorg.',
      'Le ministère public rend son avis dans le mois de la réception de l’avis du directeur ou du responsable des soins.',
      'Die Staatsanwaltschaft nimmt binnen einem Monat nach Eingang der Stellungnahme des Direktors oder des Verantwortlichen für die Pflege Stellung.',
      'The prosecutor advises within a month of receiving the advice of the director or head of care.',
    ),
    missed: names(
      'Is het advies laat, dan geeft het openbaar ministerie het schriftelijk vóór of op de zitting.',
      'Si l’avis tarde, le ministère public le rend par écrit avant l’audience ou le dépose à l’audience.',
      'Ist die Stellungnahme verspätet, gibt die Staatsanwaltschaft sie schriftlich vor oder in der Sitzung ab.',
      'If the advice is late, the prosecutor gives it in writing before or at the hearing.',
    ),
  },
  {
    id: 'S-20-hearing',
    kinds,
    from: 'advice',
    meets: 'hearing',
    ...within(2, 'months'),
    ...chamber,
    ...ofAct('20'),
    summary: names(
      'De zitting is er ten laatste twee maanden na ontvangst van het advies van de directeur of de verantwoordelijke voor de zorg.',
      'L’audience a lieu au plus tard deux mois après la réception de l’avis du directeur ou du responsable des soins.',
      'Die Sitzung findet spätestens zwei Monate nach Eingang der Stellungnahme des Direktors oder des Verantwortlichen für die Pflege statt.',
      'The hearing is at the latest two months after the advice of the director or head of care was received.',
    ),
    missed: nothing,
  },
];

export const safetyMeasureLimits: readonly LimitRow[] = [...first, ...management];
