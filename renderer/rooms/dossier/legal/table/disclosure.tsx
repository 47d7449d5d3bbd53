/** A row of a table that opens: its first cell is a button, and what stands behind it is a row below. */
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './table.module.css';

export interface DisclosureProps {
  /** The name of the row: what the button says. */
  readonly name: string;
  /** The row is one line where there is room: a name that has none goes on below, the rest ends in dots. */
  readonly isLine?: boolean;
  /** A quiet word beside it. */
  readonly mark?: ReactNode;
  /** A quieter line below it. */
  readonly note?: ReactNode;
  /** On the same line, after it. */
  readonly beside?: ReactNode;
  /** The other cells; without them the name has the whole row. */
  readonly cells?: ReactNode;
  /** Over how many columns the name goes where there are other cells. */
  readonly over?: number;
  /** How many columns the table has. */
  readonly columns: number;
  readonly details: () => ReactNode;
  /** For whoever looks for this row: `data-opens` and the like. */
  readonly data: Readonly<Record<`data-${string}`, string | undefined>>;
}

export function Disclosure(props: DisclosureProps): ReactNode {
  const { name, isLine = false, mark, note, beside, cells, over = 1, columns, details, data } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <tbody {...data}>
      <tr className={classes.row} data-line={isLine || undefined}>
        <th scope="row" colSpan={cells === undefined ? columns : over}>
          <div className={classes.head}>
            <button
              type="button"
              className={classes.opener}
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              <IconChevronRight size={16} aria-hidden />
              <span className={classes.name}>{name}</span>{' '}
              {mark === undefined ? null : <span className={classes.mark}>{mark}</span>}
            </button>
            {beside === undefined ? null : <div className={classes.beside}>{beside}</div>}
          </div>
          {note}
        </th>
        {cells}
      </tr>
      {isOpen ? (
        <tr id={id}>
          <td colSpan={columns} className={classes.details}>
            {details()}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
