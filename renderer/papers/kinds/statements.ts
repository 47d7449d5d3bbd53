/**
 * What the service put down about life domains, as a report may say it: each statement with where it comes from, who put it
 * down and when. What has no source this version can name never stands among them.
 */
import { knowingText } from '../../i18n/units/knowing-text.ts';
import { z } from 'zod';
import { domain as domainSchema, type Domain, type UnitValue } from '../../../shared/dossier/entities.ts';
import { listOf, parseUnit, read } from '../../../shared/dossier/read.ts';
import { afterFinalJudgment } from '../../../shared/dossier/review/form.ts';
import { isUnsettled, type Author, type EntityView } from '../../../shared/dossier/view.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { line, own, table, type Block, type Line } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import { authorIn, type Pen } from '../model/pen.ts';
import { hasFinalJudgment } from './person-and-law.ts';

export interface Sourced {
  /** The same wherever the statement is named. */
  readonly number: number;
  readonly entity: EntityView;
  readonly statement: UnitValue<'assessment', 'statement', 'statement'>;
  readonly author: Author;
}

/** Statements with a source, by life domain, numbered through; some domains only after a final judgment. */
export function sourcedStatements(request: Pick<PaperRequest, 'view'>): readonly Sourced[] {
  const mayBeSaid = (domain: Domain): boolean => !afterFinalJudgment.includes(domain) || hasFinalJudgment(request);
  const all = statementsOf(request).flatMap((entity) => {
    const statement = read('assessment', 'statement', entity, 'statement');
    const author = authorOf(entity);
    return statement === undefined || author === undefined || author.name === '' ? [] : [{ entity, statement, author }];
  });
  return domainSchema.options
    .filter(mayBeSaid)
    .flatMap((domain) => all.filter(({ statement }) => statement.domain === domain))
    .map((each, at) => ({ number: at + 1, ...each }));
}

/** Texts of statements that nobody can trace: without an author, or from a source only a newer version knows. */
export function unsourcedTexts(request: Pick<PaperRequest, 'view'>): readonly string[] {
  const withText = z.object({ text: z.string().min(1) });
  return statementsOf(request).flatMap((entity) => {
    const isSourced =
      read('assessment', 'statement', entity, 'statement') !== undefined && (authorOf(entity)?.name ?? '') !== '';
    const said = withText.safeParse(entity.units['statement']?.versions[0]?.value);
    return isSourced || !said.success ? [] : [said.data.text];
  });
}

const statementsOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'assessment'), 'statement');

const authorOf = (entity: EntityView): Author | undefined => entity.units['statement']?.versions[0]?.author;

export function statementBlocks(request: PaperRequest, pen: Pen): readonly Block[] {
  const all = sourcedStatements(request);
  const heads = (['number', 'kind', 'statement', 'seenBy'] as const).map((name) =>
    pen.words((t) => t.words.columns[name]),
  );
  const blocks = domainSchema.options.flatMap((domain): readonly Block[] => {
    const rows = all
      .filter(({ statement }) => statement.domain === domain)
      .map((each) => statementRow(each, numberOf(all, each), pen));
    const said = voiceOf(request, domain, pen);
    if (rows.length + said.length === 0) return [];
    const statements = rows.length === 0 ? [] : [table('statements', heads, rows)];
    return [pen.line((t) => t.values.domain[domain], 'subheading'), ...said, ...statements];
  });
  const untraced = unsourced(request, pen);
  return blocks.length + untraced.length === 0
    ? []
    : [pen.heading((t) => t.words.headings.domains), ...blocks, ...untraced];
}

/** The number of the statement this one sees differently. */
function numberOf(all: readonly Sourced[], { entity }: Sourced): number | undefined {
  const against = read('assessment', 'statement', entity, 'against')?.statement;
  return all.find((each) => each.entity.id === against)?.number;
}

/** What the person says of a domain, apart from any worker's reading; the same rule as for statements. */
function voiceOf(request: PaperRequest, domain: Domain, pen: Pen): readonly Block[] {
  if (afterFinalJudgment.includes(domain) && !hasFinalJudgment(request)) return [];
  const voice = listOf(sectionOf(request.view, 'assessment'), 'voice').find(({ id }) => id === domain);
  const words = isUnsettled(voice?.units['words'])
    ? pen.unit('assessment', voice, 'words')
    : pen.free(
        read('assessment', 'voice', voice, 'words')?.text,
        read('assessment', 'voice', voice, 'translation')?.text,
      );
  // Who chose not to say something is not reported to have done so.
  const changes = (voice?.units['change']?.versions ?? []).map(({ value }) =>
    parseUnit('assessment', 'voice', 'change', value),
  );
  const isUnsaid = changes.some((change) => change?.wish === 'did-not-say');
  const wish = isUnsaid ? [] : pen.unit('assessment', voice, 'change');
  return [...(words.length === 0 ? [] : [{ kind: 'quote', blocks: words } as const]), ...wish];
}

function statementRow(
  { number, entity, statement, author }: Sourced,
  against: number | undefined,
  pen: Pen,
): readonly (readonly Block[])[] {
  const otherwise: readonly Block[] =
    against === undefined ? [] : [pen.line((t) => fill(t.words.phrases.seesOtherwise, { number: against }), 'small')];
  const said: readonly Block[] = isUnsettled(entity.units['statement'])
    ? pen.unit('assessment', entity, 'statement')
    : [{ kind: 'free', text: statement.text }];
  return [
    [line([{ text: String(number) }])],
    [pen.line((t) => t.values.statementKind[statement.kind])],
    [...said, ...otherwise],
    [
      pen.line((t) => t.values.statementSource[statement.source]),
      line(
        [...authorIn(author, pen.words), { text: ', ' }, ...pen.words((t) => longDate(statement.on, t.language))],
        'small',
      ),
      pen.line((t) => knowingText(statement, t.language), 'small'),
    ],
  ];
}

/** Said to be without a source, under a heading of its own. */
function unsourced(request: PaperRequest, pen: Pen): readonly Block[] {
  const texts = unsourcedTexts(request);
  if (texts.length === 0) return [];
  return [
    pen.line((t) => t.words.headings.unsourced, 'subheading'),
    pen.sentence((t) => t.words.phrases.unsourced, 'small'),
    { kind: 'list', items: texts.map((text) => ({ blocks: [line(own(text))] })) },
  ];
}

/** `“Phones his daughter every evening.” (3: seen, Lien Zonnedauw, 1 December 2026)`, for the author to work with. */
export function citation({ number, statement, author }: Sourced, pen: Pen): Line {
  const source = pen.words((t) => t.values.statementSource[statement.source].toLowerCase());
  const day = pen.words((t) => longDate(statement.on, t.language));
  return [
    { text: `“${statement.text}” (${number}: ` },
    ...source,
    { text: ', ' },
    ...authorIn(author, pen.words),
    { text: ', ' },
    ...day,
    { text: ', ' },
    ...pen.words((t) => knowingText(statement, t.language)),
    { text: ')' },
  ];
}
