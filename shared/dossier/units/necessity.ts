/**
 * Why a part of a dossier has to hold data on health, beliefs, origin or sexual life: a sentence of whoever opens it, signed, which stays
 * with the part (SPEC.md, OW7-OW9). Entity id is the kind of data.
 */
import { needed, unit } from './field.ts';
import { text, today } from './shapes.ts';

export const necessityType = 'necessity';
export const necessity = { why: unit({ text: needed(text), on: today }) };
