/** The certificate of an erasure in words, line by line: what is shown, and what is signed and saved. */
import type { TFunction } from 'i18next';
import { dayAndTime, type Format } from '../../i18n/format.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import type { ErasureView } from '../../vault/api.ts';

export interface CertificateWords {
  readonly t: TFunction<'erasure'>;
  readonly format: Format;
  readonly section: (kind: ErasureView['parts'][number]) => string;
  readonly service: (id: string) => string;
  readonly extract: ExtractWords;
}

/** What kinds of extracts are called. */
export type ExtractWords = Readonly<Record<ExtractKind, string>>;

export interface CertificateLines {
  readonly facts: readonly string[];
  readonly destroyed: readonly string[];
  readonly notReached: readonly string[];
}

export function certificateLines(
  erasure: ErasureView,
  { t, format, section, service, extract }: CertificateWords,
): CertificateLines {
  const { by, files, documents } = erasure;
  const parts = format.list([...new Set(erasure.parts.map(section))]);
  return {
    facts: [
      t(`certificate.scope.${erasure.scope}`),
      ...(erasure.realm === 'practice' ? [t('certificate.practice')] : []),
      t('certificate.number', { id: erasure.dossier }),
      t('certificate.when', { when: dayAndTime(erasure.at, format) }),
      t('certificate.by', { name: by.name, service: service(by.service) }),
      t('certificate.reason', { reason: erasure.reason }),
    ],
    destroyed: [
      erasure.scope === 'document' ? t('certificate.pieces') : t('certificate.keys', { parts }),
      ...(documents > 0 && erasure.scope !== 'document' ? [t('certificate.documents', { count: documents })] : []),
      t('certificate.files', { outgoing: format.number(files.outgoing), incoming: format.number(files.incoming) }),
      ...(erasure.scope === 'document' ? [] : [t('certificate.rest')]),
      ...(erasure.ownTexts.gone > 0 ? [t('certificate.ownTexts', { count: erasure.ownTexts.gone })] : []),
    ],
    notReached: [
      ...(erasure.scope === 'document' ? [t('certificate.stillOpens')] : []),
      ...leftWith(erasure, t, format),
      ...erasure.extracts.map((each) => t('ask.extractStays', { extract: extractLine(each, extract, t, format) })),
      ...(erasure.ownTexts.kept > 0 ? [t('certificate.ownTextsKept', { count: erasure.ownTexts.kept })] : []),
      ...(files.unread > 0 ? [t('certificate.unread', { count: files.unread })] : []),
      t('ask.outside'),
      t('ask.disk'),
      t('ask.log'),
    ],
  };
}

type Left = Pick<ErasureView, 'elsewhere' | 'unnamed' | 'colleaguesKeep' | 'lastCopy' | 'setAside'>;

/** Who and what keeps it: the same before it is erased and on the certificate. */
export function leftWith(
  { elsewhere, unnamed, colleaguesKeep, lastCopy, setAside }: Left,
  t: TFunction<'erasure'>,
  format: Format,
): readonly string[] {
  return [
    ...(elsewhere.length > 0 ? [t('ask.elsewhere', { names: format.list(elsewhere) })] : []),
    ...(unnamed > 0 ? [t('ask.unnamed', { count: unnamed })] : []),
    ...(elsewhere.length === 0 && unnamed === 0 ? [t('ask.nobody')] : []),
    ...(colleaguesKeep.length > 0 ? [t('ask.colleaguesKeep', { names: format.list(colleaguesKeep) })] : []),
    ...(setAside > 0 ? [t('ask.setAside', { count: setAside })] : []),
    lastCopy === null ? t('ask.noCopies') : t('ask.copies', { when: dayAndTime(lastCopy, format) }),
  ];
}

/** An extract in a line: what it is, for whom, of which day. */
export function extractLine(
  { kind, to, on }: ErasureView['extracts'][number],
  extract: ExtractWords,
  t: TFunction<'erasure'>,
  format: Format,
): string {
  const what = kind === undefined ? t('ask.extractUnclear') : extract[kind];
  const day = on === undefined ? '' : format.date(on);
  if (day === '') return what;
  return to === '' ? t('ask.extractForUnknown', { what, day }) : t('ask.extractFor', { what, name: to, day });
}

export const certificateText = ({ facts, destroyed, notReached }: CertificateLines, t: TFunction<'erasure'>): string =>
  [
    t('certificate.title'),
    '',
    ...facts,
    '',
    t('certificate.destroyed'),
    ...destroyed.map((line) => `- ${line}`),
    '',
    t('certificate.notReached'),
    ...notReached.map((line) => `- ${line}`),
    '',
    t('certificate.check'),
  ].join('\n');
