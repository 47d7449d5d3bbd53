/** What a step of a plan may need: the question "who does this?" is asked for one of them. */
import type { Domain } from '../../dossier/entities.ts';
import { names, type Names } from '../../language.ts';

interface Need {
  readonly names: Names;
  /** Life domain of the steps it is offered for first. */
  readonly domain: Domain | null;
}

const need = (domain: Domain | null, nl: string, fr: string, de: string, en: string): Need => ({
  domain,
  names: names(nl, fr, de, en),
});

const all = {
  supervision: need(
    null,
    'begeleiding onder voorwaarden',
    'suivi sous conditions',
    'Begleitung unter Bedingungen',
    'supervision on conditions',
  ),
  'social-inquiry': need(null, 'maatschappelijke enquête', 'enquête sociale', 'Sozialuntersuchung', 'social inquiry'),
  'electronic-monitoring': need(
    null,
    'elektronisch toezicht',
    'surveillance électronique',
    'elektronische Überwachung',
    'electronic monitoring',
  ),
  'victims-informed': need(
    'victims',
    'informatie voor slachtoffers',
    'information des victimes',
    'Information der Opfer',
    'information for victims',
  ),
  mediation: need(
    'victims',
    'bemiddeling met het slachtoffer',
    'médiation avec la victime',
    'Ausgleich mit dem Opfer',
    'mediation with the victim',
  ),
  'helping-relationship': need(
    'network',
    'vertrouwelijke hulp',
    'aide confidentielle',
    'vertrauliche Hilfe',
    'confidential help',
  ),
  'family-support': need(
    'family',
    'steun voor de familie',
    'soutien à la famille',
    'Unterstützung der Familie',
    'support for the family',
  ),
  'emergency-bed': need(
    'housing',
    'een bed voor de eerste nachten',
    'un lit pour les premières nuits',
    'ein Bett für die ersten Nächte',
    'a bed for the first nights',
  ),
  home: need('housing', 'een woning', 'un logement', 'eine Wohnung', 'a home'),
  income: need(
    'income',
    'leefloon of andere steun',
    'revenu d’intégration ou autre aide',
    'Eingliederungseinkommen oder andere Hilfe',
    'integration income or other support',
  ),
  debts: need('income', 'hulp bij schulden', 'aide aux dettes', 'Hilfe bei Schulden', 'help with debts'),
  'reference-address': need(
    'administration',
    'een referentieadres',
    'une adresse de référence',
    'eine Referenzadresse',
    'a reference address',
  ),
  registration: need(
    'administration',
    'inschrijving en identiteitskaart',
    'inscription et carte d’identité',
    'Anmeldung und Personalausweis',
    'registration and identity card',
  ),
  residence: need(
    'administration',
    'vragen over verblijfsrecht',
    'questions de droit de séjour',
    'Fragen zum Aufenthaltsrecht',
    'questions of residence',
  ),
  work: need('day-activity', 'werk', 'un emploi', 'Arbeit', 'work'),
  training: need(
    'day-activity',
    'een beroepsopleiding',
    'une formation professionnelle',
    'eine Berufsausbildung',
    'vocational training',
  ),
  'learning-inside': need(
    'day-activity',
    'onderwijs in de gevangenis',
    'enseignement en prison',
    'Unterricht im Gefängnis',
    'education in prison',
  ),
  'culture-inside': need(
    'network',
    'cultuur en sport in de gevangenis',
    'culture et sport en prison',
    'Kultur und Sport im Gefängnis',
    'culture and sport in prison',
  ),
  'health-insurance': need(
    'health',
    'ziekteverzekering',
    'assurance maladie',
    'Krankenversicherung',
    'health insurance',
  ),
  doctor: need('health', 'een huisarts', 'un médecin traitant', 'ein Hausarzt', 'a family doctor'),
  'mental-health': need(
    'health',
    'geestelijke gezondheidszorg',
    'santé mentale',
    'psychische Gesundheit',
    'mental health care',
  ),
  addiction: need('health', 'hulp bij verslaving', 'aide en assuétudes', 'Hilfe bei Sucht', 'help with addiction'),
  disengagement: need(
    'guidance',
    'een individueel traject',
    'un parcours individuel',
    'ein individueller Weg',
    'an individual pathway',
  ),
  'local-prevention': need(
    'network',
    'de contactpersoon van de gemeente',
    'la personne de contact de la commune',
    'die Kontaktperson der Gemeinde',
    'the contact person of the municipality',
  ),
  'case-consultation': need(
    null,
    'een casusoverleg',
    'une concertation de cas',
    'eine Fallbesprechung',
    'a case consultation',
  ),
  'staff-question': need(
    null,
    'raad of vorming voor de dienst zelf',
    'conseil ou formation pour le service',
    'Rat oder Schulung für den Dienst selbst',
    'advice or training for the service itself',
  ),
} as const satisfies Record<string, Need>;

export type NeedId = keyof typeof all;
export const isNeedId = (id: string): id is NeedId => Object.hasOwn(all, id);
export const needIds: readonly NeedId[] = Object.keys(all).filter(isNeedId);
export const needOf = (id: NeedId): Need => all[id];

/** Needs of steps in this life domain first, then the others. */
export const needsFor = (domain: Domain | null): readonly NeedId[] => [
  ...needIds.filter((id) => domain !== null && all[id].domain === domain),
  ...needIds.filter((id) => domain === null || all[id].domain !== domain),
];
