/** What an Act asked of files that were running on the day it came into force: over since, kept for dossiers of that time. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { emergencyBegins, ground } from '../grounds.ts';
import { detentionOrMonitoring, releases } from './granted.ts';
import { nothing } from './missed.ts';
import { within } from './steps.ts';

/** Three months after the Act of 18 July 2025 came into force. */
const threeMonths = {
  regimes: ['emergency'],
  pendingOn: emergencyBegins,
  meets: 'advice',
  ...within(3, 'months'),
  who: 'director',
} satisfies Partial<LimitRow>;
const over = { act: 'emergency', until: '2025-11-04' } as const;

export const transitionLimits: readonly LimitRow[] = [
  {
    id: 'T-40-suspended',
    kinds: detentionOrMonitoring,
    ...threeMonths,
    from: 'suspension',
    unless: 'decision',
    ...ground('40, al. 2', emergencyBegins, over),
    summary: names(
      'Wie op 4 augustus 2025 buiten was door de schorsing van artikel 29, § 2/1, blijft dat. De directeur adviseert ten laatste drie maanden daarna; de veroordeelde bezorgt hem het adres en het akkoord van de volwassen huisgenoten.',
      'Qui bénéficiait le 4 août 2025 de la suspension de l’article 29, § 2/1 continue d’en bénéficier. Le directeur rend un avis au plus tard trois mois après ; le condamné lui apporte l’adresse et l’accord des cohabitants majeurs.',
      'Wer am 4. August 2025 durch die Aussetzung von Artikel 29 § 2/1 draußen war, bleibt es. Der Direktor nimmt spätestens drei Monate danach Stellung; der Verurteilte bringt ihm die Adresse und das Einverständnis der volljährigen Mitbewohner.',
      'Who was outside on 4 August 2025 by the suspension of article 29 § 2/1 stays so. The director advises at the latest three months after; the convicted person brings the address and the consent of adult housemates.',
    ),
    missed: names(
      'De wet verbindt er geen gevolg aan. De schorsing loopt door tot het vonnis in kracht van gewijsde is of de enkelband is geplaatst.',
      'La loi n’y attache aucun effet. La suspension court jusqu’au jugement passé en force de chose jugée ou au placement effectif.',
      'Das Gesetz knüpft keine Folge daran. Die Aussetzung läuft bis zum rechtskräftigen Urteil oder bis zum Anlegen der Fußfessel.',
      'The law attaches nothing to it. The suspension runs on until the judgment is final or the tag is fitted.',
    ),
  },
  {
    id: 'T-41-removal',
    kinds: ['provisional-release-removal'],
    ...threeMonths,
    from: 'time-condition',
    unless: 'request',
    ...ground('41', emergencyBegins, { ...over, doubts: ['offset-unit'] }),
    summary: names(
      'Wie op 4 augustus 2025 zonder verblijfsrecht al aan een derde min zes maanden was en niets had gevraagd: de directeur adviseert ambtshalve, na het advies van de Dienst Vreemdelingenzaken en ten laatste drie maanden daarna.',
      'Pour qui, sans droit de séjour, avait le 4 août 2025 subi un tiers à six mois près et n’avait rien demandé : le directeur rend un avis d’office, après celui de l’Office des étrangers et au plus tard trois mois après.',
      'Wer am 4. August 2025 ohne Aufenthaltsrecht schon ein Drittel minus sechs Monate verbüßt und nichts beantragt hatte: Der Direktor nimmt von Amts wegen Stellung, nach der Stellungnahme des Ausländeramts und spätestens drei Monate danach.',
      'For a person without a right of residence who on 4 August 2025 was past one third less six months and had asked for nothing: the director advises without being asked, after the Aliens Office and at the latest three months after.',
    ),
    missed: nothing,
  },
  {
    id: 'C-50-advice-transition',
    kinds: releases,
    regimes: ['court'],
    from: 'time-condition',
    meets: 'advice',
    bound: 'at-the-latest',
    who: 'director',
    refusal: 'wording-not-seen',
    ...ground('22, al. 1', '2013-03-19', { act: 'act-2013', until: '2013-09-19', doubts: ['counting-of-limits'] }),
    summary: names(
      'Wie tussen 19 maart en 19 september 2013 aan de tijdsvoorwaarde kwam, hield tot het vonnis in kracht van gewijsde was de procedure van vroeger: de directeur adviseert ambtshalve, zonder verzoek. Die tekst is niet gelezen.',
      'Qui remplissait les conditions de temps entre le 19 mars et le 19 septembre 2013 gardait jusqu’au jugement passé en force de chose jugée l’ancienne procédure : le directeur rend un avis d’office, sans demande. Ce texte n’a pas été lu.',
      'Wer zwischen dem 19. März und dem 19. September 2013 die Zeitbedingung erfüllte, behielt bis zum rechtskräftigen Urteil das frühere Verfahren: Der Direktor nimmt von Amts wegen Stellung, ohne Antrag. Dieser Text wurde nicht gelesen.',
      'Who reached the time condition between 19 March and 19 September 2013 kept the earlier procedure until the final judgment: the director advises without a request. That text was not read.',
    ),
    missed: nothing,
  },
];
