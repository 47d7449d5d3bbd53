/** A row of a table that opens: its first cell is a button, and what stands behind it is a row below. */
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './table.module.css';

export interface DisclosureProps {
  /** The name of the row: what the button says. */
  readonly name: ReactNode;
  /** A quiet word beside it. */
  readonly mark?: ReactNode;
  /** A quieter line below it. */
  readonly note?: ReactNode;
  /** The other cells; without them the name has the whole row. */
  readonly cells?: ReactNode;
  /** How many columns the table has. */
  readonly columns: number;
  readonly details: () => ReactNode;
  /** For whoever looks for this row: `data-opens` and the like. */
  readonly data: Readonly<Record<`data-${string}`, string | undefined>>;
}

export function Disclosure({ name, mark, note, cells, columns, details, data }: DisclosureProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <tbody {...data}>
      <tr className={classes.row}>
        <th scope="row" colSpan={cells === undefined ? columns : 1}>
          <button
            type="button"
            className={classes.opener}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight size={16} aria-hidden />
            <span>
              {name}
              {mark === undefined ? null : <span className={classes.mark}> · {mark}</span>}
            </span>
          </button>
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
