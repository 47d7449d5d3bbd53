/**
 * What a review by life domain asks about, as data. A form never changes once it is out: a new wording is a new version,
 * and what was answered keeps the question as it was put. Questions open a talk; nothing is filled in, counted or weighed.
 */
import { z } from 'zod';
import type { Language } from '../../language.ts';
import { fail, ok, type Result } from '../../result.ts';
import { domain, type Domain } from '../entities.ts';

/** Domains of a review, in the order in which they are talked through: guidance is planned for, not reviewed. */
export const reviewDomains: readonly Domain[] = domain.options.filter((each) => each !== 'guidance');

/** Asked about only where a judgment is final: before that nobody has to have done anything. */
export const afterFinalJudgment: readonly Domain[] = ['victims'];

const sentence = z.string().trim().min(1).max(500);
/** One language is enough; where it is missing, the first one there is stands in. */
const inLanguages = z
  .strictObject({ nl: sentence.optional(), fr: sentence.optional(), de: sentence.optional(), en: sentence.optional() })
  .refine((words) => Object.values(words).some((word) => word !== undefined));
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

const question = z.strictObject({ id, domain, text: inLanguages });

export const reviewForm = z
  .strictObject({
    passerelle: z.literal('review-questions'),
    format: z.literal(1),
    form: id,
    version: z.string().regex(/^[0-9]{1,6}(\.[0-9]{1,6})?$/),
    title: inLanguages,
    questions: z.array(question).min(1).max(300),
  })
  .refine(({ questions }) => new Set(questions.map((each) => each.id)).size === questions.length);

export type ReviewForm = z.infer<typeof reviewForm>;
export type InLanguages = z.infer<typeof inLanguages>;

/** The words in a language, or in the first of Dutch, French, German, English that is there. */
export const inLanguage = (words: InLanguages, language: Language): string =>
  words[language] ?? words.nl ?? words.fr ?? words.de ?? words.en ?? '';

const largestFile = 262_144;

/**
 * Reads a service's own questions. Budget: 256 KiB, which it sees to itself, and 300 questions; some forty times the bytes in
 * memory for the JSON.
 * @param bytes a file somebody chose: JSON in UTF-8, at most 256 KiB
 */
export function readReviewForm(bytes: Uint8Array): Result<ReviewForm, 'bad-form' | 'newer-form'> {
  if (bytes.length > largestFile) return fail('bad-form');
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('bad-form');
  }
  const parsed = reviewForm.safeParse(found);
  if (parsed.success) return ok(parsed.data);
  const head = z.looseObject({ passerelle: z.literal('review-questions'), format: z.int().min(2) }).safeParse(found);
  return fail(head.success ? 'newer-form' : 'bad-form');
}
