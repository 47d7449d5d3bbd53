/** Statements that have been begun: in which domain, beside which other one, to which question; also after a restart. */
import { useState } from 'react';
import { z } from 'zod';
import { domain as domainSchema, entities, type Domain, type UnitValue } from '../../../../shared/dossier/entities.ts';
import type { Typed } from '../../../../shared/dossier/units/field.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { hasShapeOf } from '../../../fields/form-shape.ts';
import { usePending } from '../../../fields/use-pending.ts';

export type Question = UnitValue<'assessment', 'statement', 'question'>;

/** What the draft of a new statement holds beside what is typed: units of their own, brought back with it. */
type StatementForm = Typed & { readonly domain: string; readonly against: string; readonly question: string };

const begunIn = (domain: Domain): StatementForm => ({ domain, against: '', question: '' });

export interface BegunStatement {
  readonly id: string;
  readonly form: StatementForm;
  readonly domain: Domain;
  readonly against?: string;
  readonly question?: Question;
}

export interface BegunStatements {
  readonly begun: readonly BegunStatement[];
  readonly newest: string | undefined;
  begin(domain: Domain, about?: { readonly against?: string; readonly question?: Question }): void;
  forget(id: string): void;
}

/** A draft is a text somebody typed here; what it says of a question is read again, not believed. */
const questionText = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(entities.assessment.statement.question);

export function useBegunStatements(section: SectionView): BegunStatements {
  const pending = usePending('assessment', 'statement', 'statement', section);
  const [forms, setForms] = useState<ReadonlyMap<string, StatementForm>>(new Map());
  const begun = pending.begun.map(({ id, draft }): BegunStatement => {
    const known = forms.get(id) ?? (hasShapeOf(begunIn('housing'), draft) ? draft : begunIn('housing'));
    const question = questionText.safeParse(known.question);
    return {
      id,
      form: known,
      domain: domainSchema.safeParse(known.domain).data ?? 'housing',
      ...(known.against !== '' && { against: known.against }),
      ...(question.success && { question: question.data }),
    };
  });
  const begin: BegunStatements['begin'] = (domain, { against = '', question } = {}) => {
    const id = pending.begin();
    const form = {
      ...begunIn(domain),
      against,
      question: question === undefined ? '' : JSON.stringify(question),
    };
    setForms((before) => new Map(before).set(id, form));
  };
  return { begun, newest: pending.newest, begin, forget: pending.forget };
}
