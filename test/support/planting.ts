/**
 * A distinct text in every field of every unit a section can hold, found by walking the declared schemas: a field that is added
 * later is planted without anybody thinking of it.
 */
import { z } from 'zod';
import type { Change } from '../../renderer/vault/api.ts';
import { entities, note, type Attachment } from '../../shared/dossier/entities.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';

export interface Planted {
  readonly section: SectionKind;
  /** `type/unit/field`, and whether it is the earlier value. */
  readonly place: string;
  readonly text: string;
}

/** How every text begins that has room for it: whoever looks for them in many forms looks for this first. */
export const beginning = 'kwartelslag';

/** Makes values and remembers what stands where. */
export class Planter {
  readonly planted: Planted[] = [];
  #next = 0;
  readonly #attach: () => Promise<Attachment>;

  constructor(attach: () => Promise<Attachment>) {
    this.#attach = attach;
  }

  /** One entity of each type of a section, each unit with its own texts; for some the id is given by the model. */
  async changes(
    section: SectionKind,
    age: 'earlier' | 'now',
    ids: Readonly<Record<string, string>> = {},
  ): Promise<Change[]> {
    const types: Record<string, Record<string, z.ZodType>> = entities[section];
    const changes: Change[] = [];
    for (const [type, units] of Object.entries(types))
      for (const [unit, schema] of Object.entries(units)) {
        const value = await this.value(schema, section, `${age} ${type}/${unit}`);
        changes.push({ do: 'put', section, type, entity: ids[type] ?? `${type}-1`, unit, value, sees: [] });
      }
    return changes;
  }

  async note(section: SectionKind): Promise<Change> {
    return { do: 'note', section, note: note.parse(await this.value(note, section, 'note')) };
  }

  async value(schema: z.ZodType, section: SectionKind, place: string): Promise<unknown> {
    if (isFile(schema)) return this.file(section, place);
    if (schema instanceof z.ZodObject) {
      const fields = await Promise.all(
        Object.entries(schema.shape).map(async ([name, each]) => {
          const inner = z.custom<z.ZodType>((one) => one instanceof z.ZodType).parse(each);
          return [name, await this.value(inner, section, `${place}/${name}`)] as const;
        }),
      );
      return Object.fromEntries(fields);
    }
    if (schema instanceof z.ZodOptional) return this.value(unwrapped(schema.unwrap()), section, place);
    if (schema instanceof z.ZodArray) return [await this.value(unwrapped(schema.element), section, `${place}[]`)];
    if (schema instanceof z.ZodUnion) return this.value(unwrapped(schema.options[0]), section, place);
    if (schema instanceof z.ZodEnum) return schema.options[0];
    if (schema instanceof z.ZodLiteral) return schema.value;
    if (schema instanceof z.ZodBoolean) return true;
    if (schema instanceof z.ZodNumber) return 1;
    if (schema instanceof z.ZodString) return this.text(schema, section, place);
    throw new Error(`a field nobody knows how to fill: ${section} ${place}`);
  }

  text(schema: z.ZodString, section: SectionKind, place: string): string {
    this.#next += 1;
    const long = `${beginning}${String(this.#next).padStart(4, '0')}qx`;
    const day = new Date(Date.UTC(1801, 0, this.#next)).toISOString().slice(0, 10);
    const short = `~${String(this.#next).padStart(4, '0')}`;
    const period = `P${100 + (this.#next % 900)}W`;
    const clock = new Date(this.#next * 60_000).toISOString().slice(11, 16);
    const found = [long, day, short, period, clock].find((each) => schema.safeParse(each).success);
    if (found === undefined) throw new Error(`a text nobody knows how to write: ${section} ${place}`);
    this.planted.push({ section, place, text: found });
    return found;
  }

  async file(section: SectionKind, place: string): Promise<Attachment> {
    const file = await this.#attach();
    this.planted.push({ section, place: `${place}/id`, text: file.id });
    this.planted.push({ section, place: `${place}/name`, text: file.name });
    return file;
  }
}

const unwrapped = (schema: unknown): z.ZodType => z.custom<z.ZodType>((one) => one instanceof z.ZodType).parse(schema);
const isFile = (schema: z.ZodType): boolean => schema instanceof z.ZodObject && 'chunks' in schema.shape;
