import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Cell, ColumnHead, Row, RowHead, Sub, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { TaskStateTag } from "./forum-tags.tsx";
import type { TaskLine } from "./task-line.ts";

type Props = {
  caption: string;
  tasks: readonly TaskLine[];
  /** Where the meeting is not told by the page. */
  meetings?: boolean;
};

/** What the forum asked, of whom, for when. */
export function TasksTable({ caption, tasks, meetings = false }: Props): ReactElement {
  return (
    <Table cards caption={caption}>
      <TableHead>
        <ColumnHead>Action</ColumnHead>
        <ColumnHead>Structure</ColumnHead>
        <ColumnHead>Échéance</ColumnHead>
        <ColumnHead>État</ColumnHead>
      </TableHead>
      <TableBody>
        {tasks.map((task) => (
          <Row key={task.id} late={task.late}>
            <RowHead name>
              <Link to={paths.forumTask(task.id)}>{task.title}</Link>
              {meetings && task.meeting !== null && <Sub>{task.meeting}</Sub>}
            </RowHead>
            <Cell label="Structure">
              {task.organisation ?? "à désigner"}
              {task.ofViewer && <Sub>la vôtre</Sub>}
            </Cell>
            <Cell nowrap label="Échéance">
              {task.dueOn === null ? "–" : formatTightDay(task.dueOn)}
            </Cell>
            <Cell label="État">
              <TaskStateTag state={task.state} late={task.late} />
              {task.doneOn !== null && <Sub>{`le ${formatTightDay(task.doneOn)}`}</Sub>}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
