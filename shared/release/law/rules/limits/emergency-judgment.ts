/** The emergency procedure from the director’s advice to the judgment: the prosecutor’s five working days and the judge’s month. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { detentionOrMonitoring, granted, judgeGoesOn, removalOrSurrender, tooEarlyToDecide } from './granted.ts';
import { within, type Step } from './steps.ts';
import { temporary } from './temporary.ts';

const regimes: LimitRow['regimes'] = ['emergency'];
const conditionalRelease: LimitRow['kinds'] = ['conditional-release'];

const month: Step = {
  from: 'file-received',
  meets: 'decision',
  ...within(1, 'months'),
  who: 'judge',
  summary: names(
    'De strafuitvoeringsrechter beslist binnen een maand na ontvangst van het dossier van de directeur, zonder zitting.',
    'Le juge de l’application des peines statue dans le mois de la réception du dossier du directeur, sans audience.',
    'Der Strafvollstreckungsrichter entscheidet binnen eines Monats nach Eingang der Akte des Direktors, ohne Sitzung.',
    'The sentence implementation judge decides within a month of receiving the director’s file, without a hearing.',
  ),
  missed: names(
    'De wet verbindt geen gevolg aan het verstrijken. Wie na een positief voorstel geschorst is, blijft tot het vonnis buiten; anders: vraag schriftelijk waar het dossier staat.',
    'La loi n’attache aucun effet au dépassement. Qui bénéficie d’une suspension après une proposition positive reste dehors jusqu’au jugement ; sinon, demandez par écrit où en est le dossier.',
    'Das Gesetz knüpft keine Folge an das Verstreichen. Wessen Strafe nach einem positiven Vorschlag ausgesetzt ist, bleibt bis zum Urteil draußen; sonst bitte schriftlich nach dem Stand fragen.',
    'The law attaches nothing to its passing. Whose sentence is suspended after a positive proposal stays out until the judgment; otherwise ask in writing where the file stands.',
  ),
};

export const emergencyJudgmentLimits: readonly LimitRow[] = [
  {
    id: 'E-18-advice',
    kinds: granted,
    regimes,
    from: 'advice',
    meets: 'prosecutor-advice',
    ...within(5, 'working-days'),
    who: 'prosecutor',
    ...temporary('98/18', '24', { doubts: ['working-day-undefined'] }),
    summary: names(
      'Vindt het openbaar ministerie het nuttig, dan geeft het binnen vijf werkdagen na ontvangst van het advies van de directeur zijn eigen advies, alleen over het direct waarneembare risico.',
      'Si le ministère public l’estime utile, il rend dans les cinq jours ouvrables de la réception de l’avis du directeur son propre avis, sur le seul risque directement observable.',
      'Hält die Staatsanwaltschaft es für nützlich, nimmt sie binnen fünf Werktagen nach Erhalt der Stellungnahme des Direktors selbst Stellung, nur zum unmittelbar erkennbaren Risiko.',
      'Where the public prosecutor’s office finds it useful, it advises within five working days of receiving the director’s advice, on the directly observable risk alone.',
    ),
    missed: judgeGoesOn,
  },
  {
    id: 'E-19-not-before',
    kinds: granted,
    regimes,
    from: 'advice',
    meets: 'decision',
    length: { count: 5, unit: 'working-days' },
    bound: 'not-before',
    who: 'judge',
    ...temporary('98/19, al. 1', '25', { doubts: ['working-day-undefined'] }),
    summary: names(
      'De strafuitvoeringsrechter beslist pas na het advies van het openbaar ministerie, of na de vijf werkdagen die het daarvoor heeft.',
      'Le juge de l’application des peines ne statue qu’après l’avis du ministère public, ou après les cinq jours ouvrables dont celui-ci dispose.',
      'Der Strafvollstreckungsrichter entscheidet erst nach der Stellungnahme der Staatsanwaltschaft oder nach den fünf Werktagen, die sie dafür hat.',
      'The sentence implementation judge decides only after the prosecutor’s advice, or after the five working days for it.',
    ),
    missed: tooEarlyToDecide,
  },
  {
    id: 'E-19-decision',
    kinds: [...detentionOrMonitoring, ...removalOrSurrender],
    regimes,
    ...month,
    ...temporary('98/19, al. 1', '25', { doubts: ['admissibility-contested'] }),
  },
  {
    id: 'E-19-decision-release',
    kinds: conditionalRelease,
    regimes,
    ...month,
    onlyIf: { extended: false },
    ...temporary('98/19, al. 1', '25', { doubts: ['admissibility-contested'] }),
  },
  {
    id: 'E-19-extended',
    kinds: conditionalRelease,
    regimes,
    ...month,
    ...within(2, 'months'),
    onlyIf: { extended: true },
    ...temporary('98/19, al. 2', '25', { doubts: ['offence-numbers'] }),
    summary: names(
      'Alleen bij voorwaardelijke invrijheidstelling en alleen voor de feiten die de wet opsomt, mag de rechter informatie of een onderzoek vragen en één keer ten hoogste een maand bijnemen: samen twee maanden na ontvangst van het dossier. Hij meldt dat onmiddellijk.',
      'Pour la libération conditionnelle et pour les seuls faits énumérés par la loi, le juge peut demander des informations ou une enquête et prolonger une fois d’un mois au plus : deux mois en tout dès la réception du dossier. Il le notifie immédiatement.',
      'Nur bei der bedingten Freilassung und nur bei den im Gesetz aufgezählten Taten darf der Richter Auskünfte oder eine Untersuchung verlangen und einmal um höchstens einen Monat verlängern: insgesamt zwei Monate nach Eingang der Akte. Er teilt das sofort mit.',
      'For conditional release alone, and for the offences that the law lists, the judge may ask for information or an inquiry and extend once by at most a month: two months in all from the receipt of the file. That is told at once.',
    ),
  },
  {
    id: 'E-19-information',
    kinds: conditionalRelease,
    regimes,
    from: 'extension',
    meets: 'further-information',
    ...within(14, 'days'),
    who: 'convicted-person',
    ...temporary('98/19, al. 2', '25'),
    summary: names(
      'Verlengt de rechter zijn termijn, dan geeft de veroordeelde, of zo nodig de directeur, de gevraagde inlichtingen schriftelijk binnen veertien dagen.',
      'Si le juge prolonge son délai, la personne condamnée ou, le cas échéant, le directeur communique par écrit les informations demandées dans les quatorze jours.',
      'Verlängert der Richter seine Frist, gibt der Verurteilte oder gegebenenfalls der Direktor die verlangten Auskünfte schriftlich binnen vierzehn Tagen.',
      'Where the judge extends the time, the convicted person or, where needed, the director gives the information asked for in writing within fourteen days.',
    ),
    missed: names(
      'De wet verbindt er niets aan, maar de rechter kan zonder die inlichtingen beslissen. Geef ze alsnog.',
      'La loi n’y attache rien, mais le juge peut décider sans ces informations. Donnez-les encore.',
      'Das Gesetz knüpft daran nichts, aber der Richter kann ohne diese Auskünfte entscheiden. Bitte nachreichen.',
      'The law attaches nothing to it, but the judge may decide without that information. Give it still.',
    ),
  },
];
