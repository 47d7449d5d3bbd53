/** What can be wrong with the text of a worked example, said to whoever wrote it, in four languages (SPEC.md, V14). */
import { names, type Language, type Names } from '../../language.ts';

export interface ExampleMistake {
  readonly code: MistakeCode;
  /** The words it is about, as they stand there. */
  readonly said?: string;
  /** What would be known in their place. */
  readonly known?: string;
}

const words = {
  'too-long': names(
    'Dit is te lang voor een voorbeeld.',
    'C’est trop long pour un exemple.',
    'Das ist für ein Beispiel zu lang.',
    'This is too long for an example.',
  ),
  'missing-line': names(
    'Een regel "{said}: …" ontbreekt.',
    'Il manque une ligne "{said}: …".',
    'Eine Zeile "{said}: …" fehlt.',
    'A line "{said}: …" is missing.',
  ),
  'nothing-expected': names(
    'Er wordt niets verwacht: voeg een regel "expect …: …" toe.',
    'Rien n’est attendu : ajoutez une ligne "expect …: …".',
    'Es wird nichts erwartet: Fügen Sie eine Zeile "expect …: …" hinzu.',
    'Nothing is expected: add a line "expect …: …".',
  ),
  'no-colon': names(
    'Een regel heeft een woord, een dubbelpunt en een waarde nodig.',
    'Une ligne demande un mot, un deux-points et une valeur.',
    'Eine Zeile braucht ein Wort, einen Doppelpunkt und einen Wert.',
    'A line needs a word, a colon and a value.',
  ),
  'no-value': names(
    'Na "{said}:" staat niets.',
    'Rien ne suit "{said}:".',
    'Nach "{said}:" steht nichts.',
    'Nothing stands after "{said}:".',
  ),
  'unknown-key': names(
    '"{said}" is niet bekend. Bekend: {known}.',
    '"{said}" n’est pas connu. Connus : {known}.',
    '"{said}" ist nicht bekannt. Bekannt: {known}.',
    '"{said}" is not known. Known: {known}.',
  ),
  twice: names(
    '"{said}" staat er twee keer.',
    '"{said}" y figure deux fois.',
    '"{said}" steht zweimal da.',
    '"{said}" stands there twice.',
  ),
  form: names('Schrijf: {known}', 'Écrivez : {known}', 'Schreiben Sie: {known}', 'Write: {known}'),
  'one-of': names(
    '"{said}" is hier niet mogelijk. Mogelijk: {known}.',
    '"{said}" n’est pas possible ici. Possible : {known}.',
    '"{said}" ist hier nicht möglich. Möglich: {known}.',
    '"{said}" is not possible here. Possible: {known}.',
  ),
  'no-modality': names(
    '"{said}" is geen modaliteit. Bekend: {known}.',
    '"{said}" n’est pas une modalité. Connues : {known}.',
    '"{said}" ist keine Modalität. Bekannt: {known}.',
    '"{said}" is no modality. Known: {known}.',
  ),
  'not-a-day': names(
    '"{said}" is geen dag. Schrijf hem als 2025-01-31.',
    '"{said}" n’est pas un jour. Écrivez-le comme 2025-01-31.',
    '"{said}" ist kein Tag. Schreiben Sie ihn als 2025-01-31.',
    '"{said}" is not a day. Write it as 2025-01-31.',
  ),
  'not-a-length': names(
    '"{said}" is geen duur. Schrijf ze als 40 months and 10 days.',
    '"{said}" n’est pas une durée. Écrivez-la comme 40 months and 10 days.',
    '"{said}" ist keine Dauer. Schreiben Sie sie als 40 months and 10 days.',
    '"{said}" is no length. Write it as 40 months and 10 days.',
  ),
  'unknown-part': names(
    '"{said}" is bij een straf niet bekend.',
    '"{said}" n’est pas connu d’une peine.',
    '"{said}" ist bei einer Strafe nicht bekannt.',
    '"{said}" is not known of a sentence.',
  ),
} satisfies Record<string, Names>;

export type MistakeCode = keyof typeof words;

export const mistakeInWords = ({ code, said = '', known = '' }: ExampleMistake, language: Language): string =>
  words[code][language].replaceAll(/\{(said|known)\}/g, (_, part) => (part === 'said' ? said : known));
