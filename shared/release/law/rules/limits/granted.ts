/** What judge and court grant, and what follows there when a limit passes, where several rows say the same. */
import { names, type Names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';

type Kinds = LimitRow['kinds'];

export const detentionOrMonitoring: Kinds = ['limited-detention', 'electronic-monitoring'];
export const removalOrSurrender: Kinds = ['provisional-release-removal', 'provisional-release-surrender'];
export const releases: Kinds = ['conditional-release', ...removalOrSurrender];
/** What is asked for by a request of the convicted person. The reduction of an area ban has rows of its own. */
export const granted: Kinds = [...detentionOrMonitoring, ...releases];

/** First day on which modalities were the judge’s. */
export const judgeBegins = '2022-09-01';

/** The director informs late, as the article that asks for it says since 1 September 2022. */
export const informAtOnce = (article: string): Names =>
  names(
    `Is die dag voorbij, dan informeert de directeur onmiddellijk (artikel ${article}). Vraag er de directeur om.`,
    `Ce jour passé, le directeur informe immédiatement (article ${article}). Demandez-le-lui.`,
    `Ist dieser Tag vorbei, informiert der Direktor sofort (Artikel ${article}). Bitte den Direktor darum ersuchen.`,
    `Once that day has passed, the director informs at once (article ${article}). Ask the director for it.`,
  );

/** The penalty payment for a late advice is there for the minister's leave alone. */
export const lateAdvice = names(
  'De wet verbindt geen gevolg aan een laat advies: de dwangsom bestaat alleen voor het penitentiair verlof. Vraag de directeur schriftelijk waar het advies blijft.',
  'La loi n’attache aucun effet à un avis tardif : l’astreinte n’existe que pour le congé pénitentiaire. Demandez par écrit au directeur où en est l’avis.',
  'Das Gesetz knüpft keine Folge an eine späte Stellungnahme: Das Zwangsgeld gibt es nur beim Hafturlaub. Bitte den Direktor schriftlich nach der Stellungnahme fragen.',
  'The law attaches nothing to a late advice: the penalty payment exists for prison leave alone. Ask the director in writing where the advice is.',
);

/** The judge need not wait for the public prosecutor's office. */
export const judgeGoesOn = names(
  'De strafuitvoeringsrechter mag daarna zonder het advies beslissen.',
  'Le juge de l’application des peines peut ensuite décider sans cet avis.',
  'Der Strafvollstreckungsrichter darf danach ohne die Stellungnahme entscheiden.',
  'The judge may then decide without the advice.',
);

export const tooEarlyToDecide = names(
  'Een beslissing van vóór die dag is te vroeg.',
  'Une décision prise avant ce jour est prématurée.',
  'Eine Entscheidung vor diesem Tag ist verfrüht.',
  'A decision before that day is too early.',
);

export const fileNotOpen = names(
  'De wet verbindt er niets aan. Meld het op de zitting en vraag een kopie van het dossier.',
  'La loi n’y attache rien. Signalez-le à l’audience et demandez une copie du dossier.',
  'Das Gesetz knüpft daran nichts. Bitte in der Sitzung melden und eine Abschrift der Akte verlangen.',
  'The law attaches nothing to it. Say so at the hearing and ask for a copy of the file.',
);

export const cassationRunsOn = names(
  'De wet verbindt er niets aan. Let op: de termijn voor cassatie loopt vanaf de uitspraak, niet vanaf de kennisgeving.',
  'La loi n’y attache rien. Attention : le délai de cassation court dès le prononcé, et non dès la notification.',
  'Das Gesetz knüpft daran nichts. Achtung: Die Frist für die Kassation läuft ab der Verkündung, nicht ab der Mitteilung.',
  'The law attaches nothing to it. Mind that the limit for cassation runs from the pronouncement, not from the notice.',
);

export const victimAsks = names(
  'De wet verbindt er niets aan. Het slachtoffer kan bij het justitiehuis navraag doen.',
  'La loi n’y attache rien. La victime peut se renseigner auprès de la maison de justice.',
  'Das Gesetz knüpft daran nichts. Das Opfer kann beim Justizhaus nachfragen.',
  'The law attaches nothing to it. The victim can ask the justice house.',
);

/** No day for a new request was named, or it passed. */
export const dateOfNewRequest = names(
  'Vanaf de dag die het vonnis noemt, mag een nieuw verzoek worden ingediend. Noemt het vonnis geen dag, vraag dan de griffie van de strafuitvoeringsrechtbank.',
  'Dès le jour fixé par le jugement, une nouvelle demande peut être introduite. Si le jugement n’en fixe pas, demandez au greffe du tribunal.',
  'Ab dem im Urteil genannten Tag ist ein neuer Antrag möglich. Nennt das Urteil keinen Tag, bitte bei der Kanzlei des Gerichts nachfragen.',
  'From the day the judgment names, a new request may be made. If it names none, ask the registry of the court.',
);
