import TimelinesChart from 'timelines-chart';
import { LANES, makeEvents } from './data.ts';
import type { TimelineEvent } from '../../src/model/event.ts';

let chart: ReturnType<typeof TimelinesChart>;
let events: readonly TimelineEvent[] = [];

const toData = (list: readonly TimelineEvent[]) =>
  LANES.map((lane) => ({
    group: lane,
    data: [
      {
        label: lane,
        data: list
          .filter(({ countries }) => countries[0] === lane)
          .map(({ time, relation }) => ({
            timeRange: [new Date(time.earliest), new Date(time.earliest + 86_400_000)] as [Date, Date],
            val: relation,
          })),
      },
    ],
  }));

window.makeEvents = makeEvents;
window.contender = {
  draw(frame, all) {
    events = all;
    chart = new TimelinesChart(frame).width(1200).maxHeight(700).enableAnimations(false).data(toData(all));
  },
  zoom(start, end) {
    chart.zoomX([new Date(start), new Date(end)]);
  },
  filter(relation) {
    chart.data(toData(events.filter((event) => event.relation === relation)));
  },
};
