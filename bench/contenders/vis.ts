import { DataSet, DataView } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { LANES, makeEvents } from './data.ts';

let timeline: Timeline;
let view: DataView<{ id: string; relation: string }>;
let relation_: string | undefined;

window.makeEvents = makeEvents;
window.contender = {
  draw(frame, events) {
    const items = new DataSet(
      events.map(({ id, title, time, countries, relation }) => ({
        id,
        content: title,
        start: new Date(time.earliest),
        group: countries[0],
        type: 'point',
        relation,
      })),
    );
    view = new DataView(items, {
      filter: (item) => relation_ === undefined || item.relation === relation_,
    }) as typeof view;
    const groups = LANES.map((id) => ({ id, content: id }));
    timeline = new Timeline(frame, view as never, groups, {
      start: new Date(Date.UTC(1969, 0, 1)),
      end: new Date(Date.UTC(2026, 10, 24)),
      height: 700,
      stack: false,
      showCurrentTime: false,
    });
  },
  zoom(start, end) {
    timeline.setWindow(new Date(start), new Date(end), { animation: false });
  },
  filter(relation) {
    relation_ = relation;
    view.refresh();
  },
};
