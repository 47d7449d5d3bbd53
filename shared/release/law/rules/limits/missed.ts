/** What follows when a limit passes, where several rows say the same. */
import { names } from '../../../../language.ts';

/** The law binds and attaches nothing. */
export const nothing = names(
  'De wet verbindt geen gevolg aan het verstrijken. Vraag schriftelijk waar het dossier staat.',
  'La loi n’attache aucun effet au dépassement. Demandez par écrit où en est le dossier.',
  'Das Gesetz knüpft keine Folge an das Verstreichen. Bitte schriftlich nach dem Stand fragen.',
  'The law attaches nothing to its passing. Ask in writing where the file stands.',
);

/** Who acts later than the law wants acts all the same. */
export const goesOn = names(
  'De procedure gaat zonder verder.',
  'La procédure continue sans lui.',
  'Das Verfahren geht ohne weiter.',
  'The procedure goes on without it.',
);

/** The same, where article 10, § 3, lets the director's reasoned advice shorten the time. */
export const notBeforeUnlessShortened = names(
  'Een verzoek van vóór die dag is te vroeg, tenzij de termijn op gemotiveerd advies van de directeur ingekort is (artikel 10, § 3).',
  'Une demande faite avant ce jour est prématurée, sauf si le délai est réduit sur avis motivé du directeur (article 10, § 3).',
  'Ein Antrag vor diesem Tag ist verfrüht, außer wenn die Frist auf begründete Stellungnahme des Direktors verkürzt ist (Artikel 10 § 3).',
  'A request before that day is too early, unless the time is shortened on a reasoned advice of the director (article 10, § 3).',
);

/** From then on, not before. */
export const notBefore = names(
  'Een verzoek van vóór die dag is te vroeg.',
  'Une demande faite avant ce jour est prématurée.',
  'Ein Antrag vor diesem Tag ist verfrüht.',
  'A request before that day is too early.',
);
