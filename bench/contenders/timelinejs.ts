import '@knight-lab/timelinejs/dist/css/timeline.css';
import { makeEvents } from './data.ts';

/*
 * A slide for each event, stepped through; it has no filter, and its zoom knows steps only.
 */
/** Its script comes before ours: it makes a global, and no module. */
declare const TL: { Timeline: new (frame: HTMLElement, data: unknown, options: unknown) => Slides };

interface Slides {
  goToNext(): void;
}
let timeline: Slides;

const toDate = (moment: number) => {
  const day = new Date(moment);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
};

window.makeEvents = makeEvents;
window.contender = {
  draw(frame, events) {
    timeline = new TL.Timeline(
      frame,
      {
        events: events.map(({ id, title, time, countries }) => ({
          unique_id: id,
          start_date: toDate(time.earliest),
          text: { headline: title },
          group: countries[0],
        })),
      },
      { hash_bookmark: false, track_events: false },
    );
  },
  step: () => timeline.goToNext(),
};
