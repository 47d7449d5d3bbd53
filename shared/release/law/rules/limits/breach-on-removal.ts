/**
 * A release for removal in the emergency procedure (article 98/27): revocation on article 64, 1° to 7° or for harassing victims goes by the
 * whole of article 68; on the duty to leave the territory by its § 5 to 7 alone.
 */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { emergencyBegins, emergencyLastDay } from '../grounds.ts';

const notOfThatDuty = names(
  'Niet als hij het grondgebied niet verlaat of terugkomt: dan moet de rechter herroepen, en gelden van artikel 68 alleen de §§ 5 tot 7 (artikel 98/27, tweede lid).',
  'Pas s’il ne quitte pas le territoire ou y revient : le juge doit alors révoquer, et seuls les §§ 5 à 7 de l’article 68 s’appliquent (article 98/27, alinéa 2).',
  'Nicht, wenn er das Staatsgebiet nicht verlässt oder zurückkehrt: Dann muss der Richter widerrufen, und von Artikel 68 gelten nur die §§ 5 bis 7 (Artikel 98/27 Absatz 2).',
  'Not where the person does not leave the territory or returns: the judge must then revoke, and of article 68 only §§ 5 to 7 apply (article 98/27, second paragraph).',
);

/** The row of a limit that the duty to leave takes out, for every other ground; none where it holds for both, or ended before. */
export function onRemoval(row: LimitRow): readonly LimitRow[] {
  const { except, until, since, summary, ...rest } = row;
  if (except === undefined || (until !== undefined && until < emergencyBegins)) return [];
  return [
    {
      ...rest,
      id: `${row.id}-removal`,
      kinds: [except.kind],
      regimes: [except.regime],
      onlyIf: { ...row.onlyIf, dutyToLeave: false },
      article: `${row.article}; 98/27`,
      since: since === undefined || since < emergencyBegins ? emergencyBegins : since,
      until: until ?? emergencyLastDay,
      summary: names(
        `${summary.nl} ${notOfThatDuty.nl}`,
        `${summary.fr} ${notOfThatDuty.fr}`,
        `${summary.de} ${notOfThatDuty.de}`,
        `${summary.en} ${notOfThatDuty.en}`,
      ),
    },
  ];
}
