/** Parts that several papers for the privacy officer share: who answers, what a dossier holds, what goes to whom, how long it is kept. */
import { authorities, regimeNames, regimeQuestions } from '../../../shared/directory/regime.ts';
import { groundsOf } from '../../../shared/disclosure/flows.ts';
import { grounds, questionOf, type GroundKey } from '../../../shared/disclosure/grounds.ts';
import { disclosureQuestions } from '../../../shared/disclosure/questions.ts';
import { sectionHolds } from '../../../shared/dossier/data-classes.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { heldAs } from '../../../shared/dossier/units/legal.ts';
import type { RetentionRule } from '../../vault/api.ts';
import type { BookEntry } from '../../../shared/service-book/book.ts';
import { confirmationOf, ofKind } from '../../../shared/service-book/book.ts';
import { fill, functionName, longDate } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import { fact, listOf, plain, sentence, threeColumns, written, type Desk } from './request.ts';

/** What the service wrote on its card stands; else what the texts say, with where. */
export function whoAnswers(desk: Desk): readonly Block[] {
  const { words, card, regime, cite, language } = desk;
  const named = regime?.controller;
  const controller =
    named === undefined ? [plain(words.toFillIn)] : [plain(named.names[language]), plain(cite(named.rests))];
  return facts([
    fact(words.labels.controller, card?.controller === undefined ? controller : [written(card.controller)]),
    fact(words.labels.officer, card?.officer === undefined ? [plain(words.toFillIn)] : [written(card.officer)]),
    fact(words.labels.reach, card?.reach === undefined ? [] : [written(card.reach)]),
    fact(words.labels.regime, regimeLines(desk)),
    fact(words.labels.authority, supervisors(desk)),
  ]);
}

/** What the service wrote on its card first; what the texts say stays beside it. */
export function regimeLines({ regime, card, language, cite, words }: Desk): readonly Block[] {
  const own =
    card?.regime === undefined
      ? []
      : [
          plain(fill(words.regimeOnCard, { regime: regimeNames[card.regime][language] })),
          ...(card.regimeSource === undefined ? [plain(words.regimeWithoutSource)] : [written(card.regimeSource)]),
        ];
  return [...own, ...regimeOfTexts({ regime, language, cite, words })];
}

function regimeOfTexts({
  regime,
  language,
  cite,
  words,
}: Pick<Desk, 'regime' | 'language' | 'cite' | 'words'>): readonly Block[] {
  if (regime === undefined) return [plain(words.toFillIn)];
  const { question } = regime;
  return [
    plain(regimeNames[regime.regime][language]),
    ...regime.rests.map((row) => plain(cite(row))),
    ...(question === undefined ? [] : [plain(fill(words.question, { question: regimeQuestions[question][language] }))]),
  ];
}

export function supervisors({ regime, card, language, cite, words }: Desk): readonly Block[] {
  if (card?.authority !== undefined)
    return [written(card.authority), ...(card.authoritySource === undefined ? [] : [written(card.authoritySource)])];
  return (regime?.authorities ?? []).flatMap(({ key, binds, rests }) => [
    plain(binds === true ? fill(words.binds, { name: authorities[key][language] }) : authorities[key][language]),
    ...rests.map((row) => plain(cite(row))),
  ]);
}

/** Every section with what its schema holds and which classes of data stand in it. */
export function dataMap(desk: Desk): Block {
  const { words, said, schema } = desk;
  const row = (section: SectionKind) => {
    const held = Object.entries(schema[section] ?? {}).map(
      ([type, units]) =>
        `${said.units.type(section, type)}: ${Object.keys(units)
          .map((unit) => said.units.unit(section, type, unit))
          .join(', ')}`,
    );
    const { classes, about } = sectionHolds[section];
    return [
      [plain(said.units.section(section))],
      [listOf(held)],
      [
        plain(classes.map((each) => words.classes[each]).join(', ')),
        plain(about.map((each) => words.capacities[each]).join(', ')),
      ],
    ] as const;
  };
  return threeColumns([words.labels.part, words.labels.holds, words.labels.kindOfData], sectionKinds.map(row));
}

/** What may go to whom, for what, on which ground: the table itself. */
export function flowTables(desk: Desk): readonly Block[] {
  const { words, said, flows, given, language } = desk;
  const sections = flows.map(
    ({ purpose, to, parts }) =>
      [
        [plain(words.purposes[purpose])],
        [plain(words.groups[to])],
        [
          listOf(
            parts.map(
              ({ section, required }) => `${said.units.section(section)} (${required ? words.always : words.possible})`,
            ),
          ),
        ],
      ] as const,
  );
  const extracts = given.map(
    ({ kind, from, receivers }) =>
      [
        [plain(said.values.extractKind[kind])],
        [plain(receivers.map((each) => functionName(each.function, language)).join(', '))],
        [plain(said.units.section(from))],
      ] as const,
  );
  return [
    threeColumns([words.labels.purpose, words.labels.to, words.labels.part], sections),
    sentence(desk, words.update, 'small'),
    threeColumns([words.labels.extract, words.labels.to, words.labels.takenFrom], extracts),
  ];
}

/** The grounds these flows rest on, each with its articles, its open question and who confirmed it. */
export function groundList(desk: Desk): Block {
  const { flows, given, cite } = desk;
  const item = (key: GroundKey): string => {
    const articles = grounds[key].rests.map(cite).join(' ');
    return [articles, ...openQuestion(desk, key), ...confirmed(desk, key)].join(' ');
  };
  return listOf(groundsOf(flows, given).map((key) => `${desk.words.grounds[key]} ${item(key)}`));
}

function openQuestion({ words, language }: Desk, key: GroundKey): readonly string[] {
  const question = questionOf(key);
  return question === undefined ? [] : [fill(words.question, { question: disclosureQuestions[question][language] })];
}

function confirmed({ words, book, language }: Desk, key: GroundKey): readonly string[] {
  const found = confirmationOf(book, key);
  return found === undefined ? [] : [fill(words.confirmed, { name: found.by, date: longDate(found.on, language) })];
}

/** How long each section is kept, from what event, and on what that rests; what has no period says so. */
export function periodTable(desk: Desk): Block {
  const { words, said, periods } = desk;
  return threeColumns(
    [words.labels.part, words.labels.period, words.labels.source],
    sectionKinds.map((section) => {
      const rule = periods.find((each) => each.section === section);
      return [
        [plain(said.units.section(section))],
        rule === undefined ? [plain(words.noPeriod)] : periodOf(desk, rule),
        rule === undefined ? [] : restsOf(desk, rule),
      ];
    }),
  );
}

/** The period from its event, each capacity that has one of its own, and the maximum. */
function periodOf({ words, said }: Desk, { months, basis }: RetentionRule): readonly Block[] {
  const { byCapacity = {}, longest } = basis ?? {};
  return [
    plain(fill(words.monthsAfter[basis?.from ?? 'closing'], { count: months })),
    ...heldAs.flatMap((capacity) => {
      const count = byCapacity[capacity];
      return count === undefined
        ? []
        : [plain(fill(words.monthsOf, { capacity: said.values.heldAs[capacity], count }))];
    }),
    ...(longest === undefined ? [] : [plain(fill(words.monthsLongest, { count: longest }))]),
  ];
}

/** Where it is written, which law fixes it, and who decided; that no law is named is said. */
function restsOf({ words }: Desk, { source, basis }: RetentionRule): readonly Block[] {
  return [
    written(source),
    basis?.article === undefined ? plain(words.monthsWithoutLaw) : written(basis.article),
    ...(basis?.decidedBy === undefined ? [] : [plain(fill(words.monthsBy, { name: basis.decidedBy }))]),
  ];
}

export function protocolTable(desk: Desk): readonly Block[] {
  const { words, book, language } = desk;
  const kept = ofKind(book satisfies readonly BookEntry[], 'protocol').map(({ value }) => value);
  if (kept.length === 0) return [sentence(desk, words.noProtocol)];
  const day = (label: string, on: string | undefined): readonly Block[] =>
    on === undefined ? [] : [plain(`${label}: ${longDate(on, language)}`)];
  return [
    threeColumns(
      [words.labels.protocol, words.labels.scope, words.labels.published],
      kept.map(({ number, parties, receiver, scope, from, end, published }) => [
        [
          written(number),
          written(parties),
          ...(receiver === undefined ? [] : [plain(`${words.labels.receiver}: ${receiver}`)]),
        ],
        [written(scope), ...day(words.labels.from, from), ...day(words.labels.end, end)],
        [published === undefined ? plain(words.notPublished) : written(published)],
      ]),
    ),
  ];
}
