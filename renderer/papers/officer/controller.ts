/** The card of the service, its record of processing, and its protocols. */
import { cite } from '../../../shared/law/index.ts';
import { longDate } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import type { Paper } from '../model/paper.ts';
import { dataMap, flowTables, groundList, periodTable, protocolTable, regimeLines, whoAnswers } from './parts.ts';
import { fact, heading, listOf, officerSheet, plain, sentence, written, type Desk } from './request.ts';

export function cardPaper(desk: Desk): Paper {
  const { words, card, language } = desk;
  const writtenOn =
    card === undefined
      ? [sentence(desk, words.noCard, 'note')]
      : facts([fact(words.labels.writtenOn, [plain(longDate(card.on, language))])]);
  return officerSheet(desk, 'card', [whoAnswers(desk), writtenOn]);
}

/** The thirteen items of article 55, in its order. */
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
    [sentence(desk, words.recordAbout), plain(desk.cite(cite('data-protection', '55')))],
    ...order.map((key, at) => [heading(desk, `${at + 1}. ${words.items[key]}`), ...items[key]]),
  ]);
}

const reach = (how: string | undefined): readonly Block[] => (how === undefined ? [] : [written(how)]);

export function protocolsPaper(desk: Desk): Paper {
  const { words } = desk;
  return officerSheet(desk, 'protocols', [
    [sentence(desk, words.protocolsAbout), plain(desk.cite(cite('data-protection', '20')))],
    protocolTable(desk),
    [sentence(desk, words.protocolAdvice, 'small')],
  ]);
}
