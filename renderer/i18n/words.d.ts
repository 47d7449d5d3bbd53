/** Typed keys: every namespace as its English file has it. A new namespace is added here. */
import 'i18next';
import type absence from './locales/en/absence.json';
import type calendar from './locales/en/calendar.json';
import type caseload from './locales/en/caseload.json';
import type common from './locales/en/common.json';
import type computer from './locales/en/computer.json';
import type consent from './locales/en/consent.json';
import type directory from './locales/en/directory.json';
import type disclosure from './locales/en/disclosure.json';
import type dossier from './locales/en/dossier.json';
import type erasure from './locales/en/erasure.json';
import type exchange from './locales/en/exchange.json';
import type files from './locales/en/files.json';
import type glossary from './locales/en/glossary.json';
import type health from './locales/en/health.json';
import type help from './locales/en/help.json';
import type history from './locales/en/history.json';
import type law from './locales/en/law.json';
import type list from './locales/en/list.json';
import type log from './locales/en/log.json';
import type news from './locales/en/news.json';
import type papers from './locales/en/papers.json';
import type people from './locales/en/people.json';
import type problems from './locales/en/problems.json';
import type retention from './locales/en/retention.json';
import type safety from './locales/en/safety.json';
import type service from './locales/en/service.json';
import type settle from './locales/en/settle.json';
import type spelling from './locales/en/spelling.json';
import type start from './locales/en/start.json';
import type tasks from './locales/en/tasks.json';
import type terms from './locales/en/terms.json';
import type today from './locales/en/today.json';
import type tour from './locales/en/tour.json';
import type units from './locales/en/units.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      absence: typeof absence;
      calendar: typeof calendar;
      caseload: typeof caseload;
      common: typeof common;
      computer: typeof computer;
      consent: typeof consent;
      directory: typeof directory;
      disclosure: typeof disclosure;
      dossier: typeof dossier;
      erasure: typeof erasure;
      exchange: typeof exchange;
      files: typeof files;
      glossary: typeof glossary;
      health: typeof health;
      help: typeof help;
      history: typeof history;
      law: typeof law;
      list: typeof list;
      log: typeof log;
      news: typeof news;
      papers: typeof papers;
      people: typeof people;
      problems: typeof problems;
      retention: typeof retention;
      safety: typeof safety;
      service: typeof service;
      settle: typeof settle;
      spelling: typeof spelling;
      start: typeof start;
      tasks: typeof tasks;
      terms: typeof terms;
      today: typeof today;
      tour: typeof tour;
      units: typeof units;
    };
  }
}
