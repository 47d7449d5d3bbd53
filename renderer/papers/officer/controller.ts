/** The card of the service, its record of processing, and its protocols. */
import { protocolAsked, protocolQuestion, protocolRests } from '../../../shared/disclosure/protocol.ts';
import { cite } from '../../../shared/law/index.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import type { Paper } from '../model/paper.ts';
import { dataMap, flowTables, groundList, periodTable, protocolTable, regimeLines, whoAnswers } from './parts.ts';
import { fact, heading, listOf, officerSheet, plain, restsByRules, sentence, written, type Desk } from './request.ts';

export function cardPaper(desk: Desk): Paper {
  const { words, card, language } = desk;
  const writtenOn =
    card === undefined
      ? [sentence(desk, words.noCard, 'note')]
      : facts([fact(words.labels.writtenOn, [plain(longDate(card.on, language))])]);
  return officerSheet(desk, 'card', [whoAnswers(desk), writtenOn]);
}

const recordRests = {
  'title-2': [cite('data-protection', '55')],
  gdpr: [cite('gdpr', '30', 'from-memory')],
} as const;

/** The thirteen items of article 55, in its order; the Regulation asks fewer. */
export function recordPaper(desk: Desk): Paper {
  const { words, card, regime, language } = desk;
  const named = regime?.controller?.names[language];
  const items: Readonly<Record<keyof typeof words.items, readonly Block[]>> = {
    controller: [card?.controller === undefined ? plain(named ?? words.toFillIn) : written(card.controller)],
    officer: [card?.officer === undefined ? plain(words.toFillIn) : written(card.officer), ...reach(card?.reach)],
    purposes: [listOf(Object.values(words.processing))],
    persons: [listOf(Object.values(words.capacities))],
    data: [dataMap(desk)],
    recipients: flowTables(desk),
    transfers: [sentence(desk, words.noTransfer)],
    periods: [periodTable(desk), sentence(desk, words.periodNote, 'small')],
    security: [listOf(Object.values(words.security))],
    profiling: [sentence(desk, words.noProfiling)],
    basis: [...regimeLines(desk), groundList(desk)],
    sources: [listOf(Object.values(words.externalSources))],
    protocols: [...protocolTable(desk), sentence(desk, words.protocolAdvice, 'small')],
  };
  const order = Object.keys(words.items).filter((key): key is keyof typeof words.items => key in items);
  return officerSheet(desk, 'record', [
    [sentence(desk, words.recordAbout), ...restsByRules(desk, recordRests)],
    ...order.map((key, at) => [heading(desk, `${at + 1}. ${words.items[key]}`), ...items[key]]),
  ]);
}

const reach = (how: string | undefined): readonly Block[] => (how === undefined ? [] : [written(how)]);

/** Whoever may receive something and is of another controller: of each group one service stands for all. */
const otherControllers = {
  'justice-house': 'justice-house:gent',
  counsellor: 'service:caw-jww',
  others: 'service:vdab',
} as const;

/** Kinds of flow the article asks a protocol for; nothing for a service that is no federal authority. */
function flowsAsking(desk: Desk): readonly Block[] {
  const { words, by, language, cite: said } = desk;
  const groups = (['justice-house', 'counsellor', 'others'] as const).filter(
    (group) => protocolAsked(by.service, otherControllers[group]) !== undefined,
  );
  const [first] = groups;
  const asked = first === undefined ? undefined : protocolAsked(by.service, otherControllers[first]);
  if (asked === undefined) return [];
  return [
    heading(desk, words.protocolFlows),
    listOf(groups.map((group) => words.groups[group])),
    plain(said(protocolRests[asked])),
    ...(asked === 'open' ? [plain(fill(words.question, { question: protocolQuestion[language] }))] : []),
  ];
}

export function protocolsPaper(desk: Desk): Paper {
  const { words } = desk;
  return officerSheet(desk, 'protocols', [
    [sentence(desk, words.protocolsAbout), plain(desk.cite(cite('data-protection', '20')))],
    protocolTable(desk),
    flowsAsking(desk),
    [sentence(desk, words.protocolAdvice, 'small')],
  ]);
}
