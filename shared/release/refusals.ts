/** What is not supported, by name (R18): the application says so and takes the date by hand. */
import { names, type Names } from '../language.ts';
import type { DeadlineKind } from './rules.ts';
import type { ModalityId } from './modalities.ts';

export type RefusalCode =
  | 'executable-total-unknown'
  | 'below-six-months'
  | 'older-judgment'
  | 'transition-house-procedure'
  | 'interruption-procedure'
  | 'removal-procedure'
  | 'medical-procedure'
  | 'early-release-procedure'
  | 'written-information-up-to-3-years'
  | 'prosecutor-advice'
  | 'judgment'
  | 'court-date-not-entered';

export interface NotSupported {
  readonly code: RefusalCode;
  readonly modality: ModalityId;
  /** The deadline that is missing for this reason, where one is. */
  readonly what?: DeadlineKind;
  readonly explanation: Names;
}

const explanations: Readonly<Record<RefusalCode, Names>> = {
  'executable-total-unknown': names(
    'De termijn hangt af van het totaal van de uitvoerbare straffen (tot of boven drie jaar). Vul dat totaal in.',
    'Le délai dépend du total des peines exécutoires (jusqu’à trois ans ou au-delà). Indiquez ce total.',
    'Die Frist hängt von der Summe der vollstreckbaren Strafen ab (bis drei Jahre oder darüber). Bitte die Summe eintragen.',
    'The time limit depends on the total of the executable sentences (up to three years, or above). Enter that total.',
  ),
  'below-six-months': names(
    'Onder zes maanden uitvoerbare straf geldt deze regeling niet. Vraag de data aan de griffie.',
    'En dessous de six mois de peine exécutoire, ce régime ne s’applique pas. Demandez les dates au greffe.',
    'Unter sechs Monaten vollstreckbarer Strafe gilt diese Regelung nicht. Bitte die Daten bei der Kanzlei erfragen.',
    'Below six months of executable sentence this regime does not apply. Ask the registry for the dates.',
  ),
  'older-judgment': names(
    'Voor vonnissen van vóór de inwerkingtreding van deze regeling golden andere regels. Vraag de data aan de griffie.',
    'D’autres règles valaient pour les jugements antérieurs à l’entrée en vigueur de ce régime. Demandez les dates au greffe.',
    'Für Urteile vor Inkrafttreten dieser Regelung galten andere Regeln. Bitte die Daten bei der Kanzlei erfragen.',
    'Other rules held for judgments given before this regime came into force. Ask the registry for the dates.',
  ),
  'transition-house-procedure': names(
    'Voor plaatsing in een transitiehuis is geen termijn gevonden die zeker genoeg is. Noteer de datum met de hand.',
    'Aucun délai suffisamment sûr n’a été trouvé pour le placement en maison de transition. Notez la date à la main.',
    'Für die Unterbringung in einem Übergangshaus wurde keine ausreichend sichere Frist gefunden. Bitte das Datum von Hand eintragen.',
    'No time limit certain enough was found for placement in a transition house. Enter the date by hand.',
  ),
  'interruption-procedure': names(
    'Voor strafonderbreking is geen termijn voor advies of beslissing gevonden. Noteer de datum met de hand.',
    'Aucun délai d’avis ou de décision n’a été trouvé pour l’interruption de peine. Notez la date à la main.',
    'Für die Unterbrechung der Strafvollstreckung wurde keine Frist gefunden. Bitte das Datum von Hand eintragen.',
    'No time limit for advice or decision was found for interruption of the sentence. Enter the date by hand.',
  ),
  'removal-procedure': names(
    'De procedure met het oog op verwijdering of overlevering wordt nog niet ondersteund. Noteer de data met de hand.',
    'La procédure en vue de l’éloignement ou de la remise n’est pas encore prise en charge. Notez les dates à la main.',
    'Das Verfahren im Hinblick auf Entfernung oder Übergabe wird noch nicht unterstützt. Bitte die Daten von Hand eintragen.',
    'The procedure for removal or surrender is not supported yet. Enter the dates by hand.',
  ),
  'medical-procedure': names(
    'Voor vrijlating om medische redenen is niet zeker vanaf wanneer de zeven dagen lopen. Noteer de datum met de hand.',
    'Pour la libération pour raisons médicales, le point de départ des sept jours n’est pas certain. Notez la date à la main.',
    'Bei Freilassung aus medizinischen Gründen ist nicht sicher, ab wann die sieben Tage laufen. Bitte das Datum von Hand eintragen.',
    'For release on medical grounds it is not certain from when the seven days run. Enter the date by hand.',
  ),
  'early-release-procedure': names(
    'Vervroegde invrijheidstelling (wet van 2025) is alleen in grote lijnen bekend. Vraag de data aan de griffie.',
    'La libération anticipée (loi de 2025) n’est connue que dans ses grandes lignes. Demandez les dates au greffe.',
    'Die vorzeitige Freilassung (Gesetz von 2025) ist nur in Grundzügen bekannt. Bitte die Daten bei der Kanzlei erfragen.',
    'Early release (Act of 2025) is known in outline only. Ask the registry for the dates.',
  ),
  'written-information-up-to-3-years': names(
    'Tot drie jaar uitvoerbare straf is geen termijn voor schriftelijke inlichting gevonden.',
    'Jusqu’à trois ans de peine exécutoire, aucun délai d’information écrite n’a été trouvé.',
    'Bis zu drei Jahren vollstreckbarer Strafe wurde keine Frist für die schriftliche Information gefunden.',
    'Up to three years of executable sentence no time limit for written information was found.',
  ),
  'prosecutor-advice': names(
    'De termijn voor het advies van het openbaar ministerie is niet bevestigd.',
    'Le délai d’avis du ministère public n’est pas confirmé.',
    'Die Frist für die Stellungnahme der Staatsanwaltschaft ist nicht bestätigt.',
    'The time limit for the public prosecutor’s advice is not confirmed.',
  ),
  judgment: names(
    'De termijn voor zitting en vonnis is niet bevestigd. Noteer de zittingsdatum met de hand.',
    'Le délai d’audience et de jugement n’est pas confirmé. Notez la date d’audience à la main.',
    'Die Frist für Sitzung und Urteil ist nicht bestätigt. Bitte den Sitzungstermin von Hand eintragen.',
    'The time limit for hearing and judgment is not confirmed. Enter the hearing date by hand.',
  ),
  'court-date-not-entered': names(
    'De rechtbank bepaalt zelf vanaf wanneer een nieuw verzoek kan. Neem die datum over uit het vonnis.',
    'Le tribunal fixe lui-même la date d’une nouvelle demande. Reprenez-la du jugement.',
    'Das Gericht legt selbst fest, ab wann ein neuer Antrag möglich ist. Bitte das Datum aus dem Urteil übernehmen.',
    'The court fixes itself from when a new request is possible. Take that date from the judgment.',
  ),
};

export const refusalCodes: readonly RefusalCode[] = [
  'executable-total-unknown',
  'below-six-months',
  'older-judgment',
  'transition-house-procedure',
  'interruption-procedure',
  'removal-procedure',
  'medical-procedure',
  'early-release-procedure',
  'written-information-up-to-3-years',
  'prosecutor-advice',
  'judgment',
  'court-date-not-entered',
];

export const notSupported = (code: RefusalCode, modality: ModalityId, what?: DeadlineKind): NotSupported => ({
  code,
  modality,
  ...(what === undefined ? {} : { what }),
  explanation: explanations[code],
});

/** Modalities whose whole procedure is refused. */
export const refusedProcedures: Partial<Record<ModalityId, RefusalCode>> = {
  'transition-house': 'transition-house-procedure',
  interruption: 'interruption-procedure',
  'provisional-release-removal': 'removal-procedure',
  'medical-release': 'medical-procedure',
  'early-release': 'early-release-procedure',
};
