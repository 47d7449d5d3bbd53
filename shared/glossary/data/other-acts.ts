/**
 * Where texts other than the Act of 17 May 2006 speak of a term: the Penal Codes, the Act on suspended sentences they belong to,
 * the Remand Act, the Basic Act, data protection and professional secrecy. Each article was read; its state is that of the copy it was read in.
 */
import { cite, type Grounds, type Mark } from '../../law/index.ts';

/** Of the Code of 1867 these articles were read in a later copy than the rest; its heading names a still later change. */
const secrecyOf1867 = (article: string): Grounds => ({
  ...cite('penal-code-1867', article, 'text-older'),
  read: '2026-01-19',
});

/** Book I and the Act that introduces it: in force since 1 September 2026 (article 38 of that Act). */
const book1 = (article: string, mark: Mark = 'text'): Grounds => ({
  ...cite('penal-code-2024', article, mark),
  since: '2026-09-01',
});
/** Without the day from which it holds: the copy read has 8 April 2026, its heading names a later change. */
const book2 = (article: string): Grounds => cite('penal-code-2024-ii', article, 'text-older');
const probation = (article: string): Grounds => cite('probation', article, 'text-older');
const remand = (article: string): Grounds => cite('remand', article, 'text-older');

/** The sentence on conditions and the suspended sentence with conditions have the same ones. */
const conditions = [probation('1, § 2bis'), book1('43, § 2; 44, § 3; 65, § 2')];

export const otherActs: Readonly<Record<string, readonly Grounds[]>> = {
  'pre-trial-detention': [remand('16, § 1'), cite('penal-code-1867', '30', 'text-older'), book1('41, § 3')],
  'electronic-monitoring': [remand('16, § 1'), book1('43')],
  'suspended-sentence': [probation('1; 8'), book1('65')],
  'general-conditions': conditions,
  'special-conditions': conditions,
  // Annulled, and nothing that takes its place was found.
  recidivism: [cite('penal-code-1867', '54-57bis', 'text-older'), book1('60', 'doubt')],
  'court-disposal': [
    cite('penal-code-1867', '34bis-34quinquies', 'text-older'),
    { ...cite('penal-code-2024-act', '36-37'), since: '2026-09-01' },
  ],
  'contact-ban': [book1('50')],
  'justice-house': [remand('35, § 1; 38, § 1')],
  'mandating-authority': [remand('35, § 1; 38, § 1')],
  'social-inquiry': [remand('35, § 1'), probation('2')],
  'short-information-report': [remand('35, § 1'), probation('2')],
  'detention-plan': [cite('basic', '35; 38', 'text-older')],
  'right-of-access': [cite('data-protection', '38')],
  'local-integral-security-cell': [cite('local-cells', '2-4')],
  'professional-secrecy': [secrecyOf1867('458'), book2('352-353')],
  'case-consultation': [secrecyOf1867('458ter'), book2('353, § 2')],
  'shared-professional-secrecy': [cite('doctrine', '–', 'from-memory'), book2('352')],
};
