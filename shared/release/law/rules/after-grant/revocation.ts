/** For what a modality may, and for what it must be revoked. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { emergencyBegins, emergencyLastDay, ground } from '../grounds.ts';
import { detentionOrMonitoring, granted } from '../limits/granted.ts';
import type { LawText } from './law-text.ts';

const monitoring: LimitRow['kinds'] = ['electronic-monitoring'];
const removal: LimitRow['kinds'] = ['provisional-release-removal'];
const medical: LimitRow['kinds'] = ['medical-release'];
const scope = { kinds: granted } as const;
const service = { by: ['act-2021-november', '81'] } as const;
const since2016 = { by: ['act-2016', '166'] } as const;

const dangerToOthers = names(
  'De veroordeelde brengt de fysieke of psychische integriteit van anderen ernstig in gevaar.',
  'Le condamné met gravement en péril l’intégrité physique ou psychique de tiers.',
  'Der Verurteilte gefährdet die körperliche oder psychische Unversehrtheit anderer ernsthaft.',
  'The convicted person seriously endangers the physical or mental integrity of others.',
);
const specialNotKept = names(
  'De bijzondere voorwaarden worden niet nageleefd.',
  'Les conditions particulières ne sont pas respectées.',
  'Die besonderen Bedingungen werden nicht eingehalten.',
  'The special conditions are not kept.',
);
const newOffence = names(
  'Een beslissing in kracht van gewijsde stelt vast dat tijdens de proeftijd een misdaad of wanbedrijf is gepleegd.',
  'Une décision passée en force de chose jugée constate qu’un crime ou un délit a été commis pendant le délai d’épreuve.',
  'Eine rechtskräftige Entscheidung stellt fest, dass in der Probezeit ein Verbrechen oder Vergehen begangen wurde.',
  'A final decision finds that a crime or délit was committed during the probation period.',
);

/** Article 64: the prosecutor may bring the case, and the judge or court may revoke. */
const ordinary: readonly LawText[] = [
  { id: 'R-64-1', ...scope, ...ground('64, 1°', '2014-05-24'), text: newOffence },
  { id: 'R-64-2', ...scope, ...ground('64, 2°', '2007-02-01'), text: dangerToOthers },
  { id: 'R-64-3', ...scope, ...ground('64, 3°', '2007-02-01'), text: specialNotKept },
  {
    id: 'R-64-4',
    ...scope,
    ...ground('64, 4°', '2021-12-10', service),
    text: names(
      'De veroordeelde gaat niet in op de oproepingen van rechter of rechtbank, openbaar ministerie of justitiehuis.',
      'Le condamné ne donne pas suite aux convocations du juge ou du tribunal, du ministère public ou de la maison de justice.',
      'Der Verurteilte folgt den Vorladungen von Richter oder Gericht, Staatsanwaltschaft oder Justizhaus nicht.',
      'The convicted person does not answer summonses of judge or court, prosecutor or justice house.',
    ),
  },
  {
    id: 'R-64-5',
    ...scope,
    ...ground('64, 5°', '2021-12-10', service),
    text: names(
      'De veroordeelde meldt een nieuw adres niet aan het openbaar ministerie en het justitiehuis.',
      'Le condamné ne communique pas son changement d’adresse au ministère public et à la maison de justice.',
      'Der Verurteilte meldet eine neue Adresse der Staatsanwaltschaft und dem Justizhaus nicht.',
      'The convicted person does not tell a new address to the prosecutor and the justice house.',
    ),
  },
  {
    id: 'R-64-6',
    kinds: detentionOrMonitoring,
    ...ground('64, 6°', '2021-12-10', service),
    text: names(
      'Programma of concrete inhoud van de beperkte detentie of het elektronisch toezicht wordt niet nageleefd, de uurregeling inbegrepen.',
      'Le programme ou le contenu concret de la détention limitée ou de la surveillance électronique n’est pas respecté, horaire compris.',
      'Programm oder konkreter Inhalt der Haftlockerung oder der elektronischen Überwachung wird nicht eingehalten, Zeiten eingeschlossen.',
      'Programme or content of the limited detention or monitoring is not kept, hours included.',
    ),
  },
  {
    id: 'R-64-7',
    ...scope,
    ...ground('64, 7°', '2016-02-29', since2016),
    text: names(
      'De veroordeelde voldoet niet meer aan de tijdsvoorwaarde.',
      'Le condamné ne se trouve plus dans les conditions de temps.',
      'Der Verurteilte erfüllt die Zeitbedingung nicht mehr.',
      'The convicted person no longer meets the time condition.',
    ),
  },
  {
    id: 'R-64-8',
    kinds: removal,
    regimes: ['court', 'judge'],
    ...ground('64, 8°', '2016-02-29', since2016),
    text: names(
      'De veroordeelde verlaat het grondgebied niet, werkt niet mee aan de verwijdering of komt zonder toestemming terug.',
      'Le condamné ne quitte pas le territoire, ne coopère pas à l’éloignement ou revient sans autorisation.',
      'Der Verurteilte verlässt das Staatsgebiet nicht, wirkt an der Entfernung nicht mit oder kehrt ohne Erlaubnis zurück.',
      'The convicted person does not leave the territory, does not cooperate with removal, or returns without leave.',
    ),
  },
];

const temporary = { until: emergencyLastDay, by: ['emergency', '34'] } as const;

const ofEmergency: readonly LawText[] = [
  {
    id: 'R-98-27-1',
    ...scope,
    regimes: ['emergency'],
    ...ground('98/27, al. 1', emergencyBegins, temporary),
    text: names(
      'De algemene voorwaarde om de slachtoffers niet lastig te vallen wordt niet nageleefd.',
      'La condition générale de ne pas importuner les victimes n’est pas respectée.',
      'Die allgemeine Bedingung, die Opfer nicht zu belästigen, wird nicht eingehalten.',
      'The general condition not to harass the victims is not kept.',
    ),
  },
  {
    id: 'R-98-27-2',
    kinds: removal,
    regimes: ['emergency'],
    ...ground('98/27, al. 2', emergencyBegins, temporary),
    text: names(
      'Wie het grondgebied niet verlaat of terugkomt: het openbaar ministerie moet de zaak aanbrengen, de rechter moet herroepen, ook na een voorlopige aanhouding. Van artikel 68 gelden dan alleen de §§ 5 tot 7: een termijn voor zitting of beslissing is er niet.',
      'Qui ne quitte pas le territoire ou revient : le ministère public doit saisir le juge, qui doit révoquer, également après une arrestation provisoire. Seuls les §§ 5 à 7 de l’article 68 s’appliquent : aucun délai d’audience ou de décision n’est fixé.',
      'Wer das Staatsgebiet nicht verlässt oder zurückkehrt: Die Staatsanwaltschaft muss die Sache anhängig machen, der Richter muss widerrufen, auch nach einer vorläufigen Festnahme. Von Artikel 68 gelten dann nur die §§ 5 bis 7: Eine Frist für Sitzung oder Entscheidung gibt es nicht.',
      'Who does not leave the territory or returns: the prosecutor must bring the case, the judge must revoke, after a provisional arrest as well. Of article 68 only §§ 5 to 7 apply then: there is no limit for a hearing or a decision.',
    ),
  },
];

/** Since 16 January 2026 what happens with the equipment leaves no choice; of acts before that day nothing is said. */
const equipment: readonly LawText[] = [
  {
    id: 'R-64-1-must',
    kinds: monitoring,
    ...ground('64/1', '2026-01-16', { read: '2026-01-16', by: ['act-2025-december', '15'] }),
    text: names(
      'Is bewakingsmateriaal opzettelijk beschadigd of omgeleid, dan moet het openbaar ministerie de zaak aanbrengen en moet het elektronisch toezicht herroepen worden.',
      'Si le matériel de surveillance a été délibérément endommagé ou détourné, le ministère public doit saisir et la surveillance électronique doit être révoquée.',
      'Wurde Überwachungsmaterial absichtlich beschädigt oder zweckentfremdet, muss die Staatsanwaltschaft die Sache anhängig machen, und die elektronische Überwachung muss widerrufen werden.',
      'When monitoring equipment was damaged or diverted on purpose, the prosecutor must bring the case, and the monitoring must be revoked.',
    ),
  },
  {
    id: 'R-64-1-course',
    kinds: monitoring,
    // Articles 68 and 70 in the state that was read; that they apply here follows from 64/1.
    ...ground('64/1; 68, §§ 1, 4, 6; 70', '2026-01-16', { mark: 'derived', by: ['act-2025-december', '15'] }),
    text: names(
      'Wat volgt: zitting binnen vijftien dagen nadat het openbaar ministerie de zaak aanbrengt, beslissing binnen zeven dagen na de inberaadneming, kennisgeving binnen 24 uur. Na een voorlopige aanhouding beslist de rechter of de rechtbank binnen zeven werkdagen na de opsluiting.',
      'La suite : audience dans les quinze jours de la saisine par le ministère public, décision dans les sept jours de la mise en délibéré, notification dans les 24 heures. Après une arrestation provisoire, le juge ou le tribunal se prononce dans les sept jours ouvrables de l’incarcération.',
      'Was folgt: Sitzung binnen fünfzehn Tagen, nachdem die Staatsanwaltschaft die Sache anhängig macht, Entscheidung binnen sieben Tagen nach Beginn der Beratung, Mitteilung binnen 24 Stunden. Nach einer vorläufigen Festnahme entscheidet der Richter oder das Gericht binnen sieben Werktagen nach der Inhaftierung.',
      'What follows: a hearing within fifteen days after the prosecutor brings the case, a decision within seven days of the start of deliberation, notice within 24 hours. After a provisional arrest the judge or the court decides within seven working days of the incarceration.',
    ),
  },
  {
    id: 'R-64-1-before',
    kinds: monitoring,
    ...ground('64, 3°, 6°; 64/1', '2021-12-10', {
      until: '2026-01-15',
      mark: 'doubt',
      doubts: ['acts-before-2026'],
    }),
    text: names(
      'Voor wat met het materiaal gebeurde vóór 16 januari 2026 kan herroepen worden als een voorwaarde of het programma niet is nageleefd. Of de latere verplichting ook daarvoor geldt, zegt de wet niet.',
      'Pour ce qui est arrivé au matériel avant le 16 janvier 2026, la révocation est possible si une condition ou le programme n’a pas été respecté. La loi ne dit pas si l’obligation ultérieure s’y applique.',
      'Für das, was vor dem 16. Januar 2026 mit dem Material geschah, kann widerrufen werden, wenn eine Bedingung oder das Programm nicht eingehalten wurde. Ob die spätere Pflicht auch dafür gilt, sagt das Gesetz nicht.',
      'For what happened to equipment before 16 January 2026 revocation is possible where a condition or the programme was not kept. Whether the later duty holds for it too the law does not say.',
    ),
  },
];

const ofMedical: readonly LawText[] = [
  { id: 'R-76-1', kinds: medical, ...ground('76, § 1, 1°', '2014-05-24'), text: newOffence },
  { id: 'R-76-2', kinds: medical, ...ground('76, § 1, 2°', '2015-01-12'), text: specialNotKept },
  {
    id: 'R-76-3',
    kinds: medical,
    ...ground('76, § 1, 3°', '2015-01-12'),
    text: names(
      'De medische redenen zijn weggevallen.',
      'Les raisons médicales ont disparu.',
      'Die medizinischen Gründe sind weggefallen.',
      'The medical reasons are gone.',
    ),
  },
];

const early: LimitRow['kinds'] = ['early-release'];
const of2025 = { until: '2026-12-31', by: ['emergency', '36'] } as const;
const of2022 = { act: 'act-2022-july', until: '2023-08-31' } as const;
const afterArrest = names(
  'Na een voorlopige aanhouding omdat de veroordeelde de fysieke of psychische integriteit van anderen ernstig in gevaar brengt: de directeur beslist binnen zeven dagen.',
  'Après une arrestation provisoire parce que le condamné met gravement en péril l’intégrité physique ou psychique de tiers : le directeur décide dans les sept jours.',
  'Nach einer vorläufigen Festnahme, weil der Verurteilte die körperliche oder psychische Unversehrtheit anderer ernsthaft gefährdet: Der Direktor entscheidet binnen sieben Tagen.',
  'After a provisional arrest because the person seriously endangers the physical or mental integrity of others: the director decides within seven days.',
);

/** The director revokes an early release, and on other grounds than judge and court. */
const ofEarlyRelease: readonly LawText[] = [
  {
    id: 'R-98-28-1',
    kinds: early,
    ...ground('98/28, § 6, 1°', emergencyBegins, of2025),
    text: names(
      'Een beslissing in kracht van gewijsde stelt vast dat tijdens de proeftijd een misdrijf is gepleegd.',
      'Une décision passée en force de chose jugée constate qu’une infraction a été commise pendant le délai d’épreuve.',
      'Eine rechtskräftige Entscheidung stellt fest, dass in der Probezeit eine Straftat begangen wurde.',
      'A final decision finds that an offence was committed during the probation period.',
    ),
  },
  {
    id: 'R-98-28-2',
    kinds: early,
    ...ground('98/28, § 6, 2°', emergencyBegins, of2025),
    text: names(
      'De slachtoffers worden lastiggevallen.',
      'Les victimes sont importunées.',
      'Die Opfer werden belästigt.',
      'The victims are harassed.',
    ),
  },
  { id: 'R-98-28-3', kinds: early, ...ground('98/28, § 6, 3°; § 8', emergencyBegins, of2025), text: afterArrest },
  {
    id: 'R-98-28-ends',
    kinds: early,
    ...ground('98/28, § 9', emergencyBegins, of2025),
    text: names(
      'Ze eindigt vanzelf als de veroordeelde opnieuw wordt opgesloten, of, zonder verblijfsrecht, als hij het grondgebied niet verlaat of terugkomt.',
      'Elle prend fin de plein droit si le condamné est à nouveau incarcéré ou, sans droit de séjour, s’il ne quitte pas le territoire ou y revient.',
      'Sie endet von selbst, wenn der Verurteilte erneut inhaftiert wird oder, ohne Aufenthaltsrecht, wenn er das Staatsgebiet nicht verlässt oder zurückkehrt.',
      'It ends by law where the person is imprisoned again or, without a right of residence, does not leave the territory or returns.',
    ),
  },
  {
    id: 'R-98-28-address',
    kinds: early,
    ...ground('98/28, § 3, 3°; § 6', emergencyBegins, { ...of2025, mark: 'derived' }),
    text: names(
      'Wie een opvangadres verliest of een nieuw adres niet meldt, kan daarvoor niet worden herroepen: artikel 98/28 noemt het niet als grond.',
      'La perte de l’adresse d’accueil ou son changement non communiqué ne permet pas la révocation : l’article 98/28 n’en fait pas un motif.',
      'Der Verlust der Aufnahmeadresse oder eine nicht gemeldete neue Adresse erlaubt keinen Widerruf: Artikel 98/28 nennt dies nicht als Grund.',
      'Losing the reception address or not telling a new one is no reason to revoke: article 98/28 does not name it as a ground.',
    ),
  },
  {
    id: 'R-2022-65-1',
    kinds: early,
    ...ground('65, § 3, al. 1', '2022-08-18', of2022),
    text: names(
      'Er zijn ernstige aanwijzingen dat het verbod om strafbare feiten te plegen niet is nageleefd.',
      'Des indications sérieuses montrent que l’interdiction de commettre des infractions n’a pas été respectée.',
      'Es gibt ernsthafte Hinweise, dass das Verbot, Straftaten zu begehen, nicht eingehalten wurde.',
      'There are serious indications that the ban on committing offences was not kept.',
    ),
  },
  {
    id: 'R-2022-65-2',
    kinds: early,
    ...ground('65, § 3, al. 1', '2022-08-18', of2022),
    text: names(
      'De slachtoffers worden lastiggevallen, of de veroordeelde gaat bij een ontmoeting niet meteen weg.',
      'Les victimes sont importunées, ou le condamné ne quitte pas immédiatement les lieux en cas de rencontre.',
      'Die Opfer werden belästigt, oder der Verurteilte geht bei einer Begegnung nicht sofort weg.',
      'The victims are harassed, or the person does not leave at once on meeting one.',
    ),
  },
  { id: 'R-2022-65-3', kinds: early, ...ground('65, § 4', '2022-08-18', of2022), text: afterArrest },
];

/** Who is out under it on the day after its last has no rule in the text. */
const afterEarlyRelease: readonly LawText[] = [
  {
    id: 'R-98-29-after',
    kinds: early,
    ...ground('98/29', '2027-01-01', { mark: 'doubt', doubts: ['early-release-to-confirm'] }),
    text: names(
      'De wet zegt niet wat na 31 december 2026 geldt voor wie dan vervroegd vrij is: of de voorwaarden en de herroeping blijven, beslist deze toepassing niet. Vraag het aan de directeur.',
      'La loi ne dit pas ce qui vaut après le 31 décembre 2026 pour qui est alors en libération anticipée : cette application ne tranche pas si les conditions et la révocation demeurent. Demandez-le au directeur.',
      'Das Gesetz sagt nicht, was nach dem 31. Dezember 2026 für die gilt, die dann vorzeitig frei sind: Ob Bedingungen und Widerruf bleiben, entscheidet diese Anwendung nicht. Bitte den Direktor fragen.',
      'The law does not say what holds after 31 December 2026 for whoever is out early then: whether conditions and revocation stay is not decided here. Ask the director.',
    ),
  },
];

export const revocationGrounds: readonly LawText[] = [
  ...ordinary,
  ...ofEmergency,
  ...ofMedical,
  ...ofEarlyRelease,
  ...afterEarlyRelease,
];
export const equipmentTexts: readonly LawText[] = equipment;
