import type { TimelineEvent } from '../model/event.ts';
import { countRelations, type LaneColumns } from './columns.ts';
import type { Bar } from './extent.ts';
import type { Label } from './labels.ts';
import type { PlacedLane } from './lanes.ts';
import type { Cell } from './rows.ts';
import type { Tick } from './ticks.ts';

/** An event with its place. Pixels. */
export interface PlacedEvent {
  kind: 'event';
  id: string;
  event: TimelineEvent;
  x0: number;
  x1: number;
  y: number;
  bar: Bar | undefined;
  label: Label | undefined;
  /** Middles of the other lanes it belongs to. */
  joins: number[];
}

/** Several events that share a place. Pixels. */
export class PlacedCluster {
  readonly kind = 'cluster';
  readonly id: string;
  readonly count: number;
  /** How many of each relation, in the order of `RELATIONS`. */
  readonly relations: readonly number[];
  readonly x: number;
  readonly y: number;
  /** Middles of the other lanes they belong to, if they are few. */
  readonly joins: number[];
  readonly #cell: Cell;

  constructor(cell: Cell, columns: LaneColumns, y: number, joins: number[]) {
    this.#cell = cell;
    this.y = y;
    this.joins = joins;
    this.id = `cluster-${cell.event.id}`;
    this.count = cell.count;
    this.relations = countRelations(columns, cell.runs);
    this.x = (cell.extent.x0 + cell.extent.x1) / 2;
  }

  /** Its events. Listed when asked for: a frame never asks. */
  get events(): TimelineEvent[] {
    return this.#cell.events;
  }

  /** Whether it holds an event. */
  has(id: string): boolean {
    return this.#cell.has(id);
  }
}

/** An event or a cluster with its place. */
export type Placed = PlacedEvent | PlacedCluster;

/** What there is to draw: every event of the selection is in exactly one of the placed. Pixels. */
export interface PlacedTimeline {
  width: number;
  /** Of the lanes, without the axis. */
  height: number;
  lanes: PlacedLane[];
  ticks: Tick[];
  placed: Placed[];
  /** Where the record's own day is, if it is in the window. */
  today: number | undefined;
}

/** Where a mark is: everything in it is drawn from there. Pixels. */
export const middleOf = (placed: Placed): number =>
  placed.kind === 'cluster' ? placed.x : (placed.x0 + placed.x1) / 2;

/** The events that a mark stands for. */
export const eventsOf = (placed: Placed): TimelineEvent[] =>
  placed.kind === 'cluster' ? placed.events : [placed.event];

/** The mark that an event is drawn in. */
export const holderOf = ({ placed }: PlacedTimeline, id: string): Placed | undefined =>
  placed.find((each) => each.id === id) ?? placed.find((each) => each.kind === 'cluster' && each.has(id));
